// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { ok, type Actor } from '@samenspel/kernel';
import { availableActions, type ActionContext, type TenderAction } from '../../domain/tenders/available-actions.js';
import type { GateContext } from '../../domain/tenders/gate.js';
import { legalDates, type LegalDate } from '../../domain/tenders/legal-dates.js';
import { isVisibleToAll, type Tender } from '../../domain/tenders/tender.js';
import { decidedEndingsOf, openEndingsOf, type DecidedEnding } from '../../persistence/tenders/endings.js';
import { openChangesOf } from '../../persistence/changes/change-rows.js';
import { loadTenders } from '../../persistence/tenders/load-tender.js';
import { planningContext } from './gate-context.js';
import { readsDraftsOf } from './tender-summary.js';

/** A tender with everything that follows from it for this actor at this moment. */
export interface WholeTender {
  readonly tender: Tender;
  /** True for staff of its municipality in a role that reads drafts: they see steps, tasks and invitations. */
  readonly own: boolean;
  readonly actions: readonly TenderAction[];
  readonly dates: readonly LegalDate[];
  readonly ending: DecidedEnding | null;
  /** A withdrawal that waits for a decision; known to its own municipality only. */
  readonly proposedWithdrawal: string | null;
}

type PlanningContext = Pick<GateContext, 'now' | 'dispatchedOn' | 'figures' | 'calendar'>;

/** Whole tenders in a fixed number of statements per municipality, scoped as `FindTenders` is (T-07). */
@Injectable()
export class FindWholeTenders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(actor: Actor, tenderIds: readonly string[]): Promise<ReadonlyMap<string, WholeTender>> {
    const found = await this.unitOfWork.run(actor, async (work) => ok(await this.load(work, tenderIds)), { withoutIdempotency: true });
    if (!found.ok) throw new Error('reading tenders failed');
    return found.value;
  }

  private async load(work: Work, tenderIds: readonly string[]): Promise<ReadonlyMap<string, WholeTender>> {
    const ownMunicipality = readsDraftsOf(work.actor);
    const isOwn = (tender: Tender): boolean => tender.municipalityId === ownMunicipality;
    const visible = (await loadTenders(work.db, tenderIds)).filter((tender) => isVisibleToAll(tender) || isOwn(tender));
    const open = await openEndingsOf(work.db, tenderIds);
    const changes = await openChangesOf(work.db, tenderIds);
    const decided = await decidedEndingsOf(work.db, tenderIds);
    const contexts = new Map<string, PlanningContext>();
    const whole = new Map<string, WholeTender>();
    for (const tender of visible) {
      const context = contexts.get(tender.municipalityId) ?? (await planningContext(work, tender, await work.now(tender.municipalityId)));
      contexts.set(tender.municipalityId, context);
      const openEnding = open.find((ending) => ending.tenderId === tender.id) ?? null;
      const own = isOwn(tender);
      const actionContext: ActionContext = { ...context, openEnding, changeProposedBy: changes.get(tender.id) ?? null };
      whole.set(tender.id, {
        ...{ tender, own, actions: availableActions(tender, work.actor, actionContext), dates: legalDates(tender, context) },
        ending: decided.find((ending) => ending.tenderId === tender.id) ?? null,
        proposedWithdrawal: own ? (openEnding?.reason ?? null) : null,
      });
    }
    return whole;
  }
}
