// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, localDateOf, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { figureWithSource } from '@samenspel/reference';
import { recordItems, type RecordItem } from '../../domain/award/record-items.js';
import { isOwnMunicipality } from '../../domain/tenders/require-role.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { holds, isPublicTender, type PublicTender } from '../../domain/tenders/tender.js';
import { recordRows, type RecordRows } from '../../persistence/award/record-rows.js';
import { inLot } from '../assessment/lot-desk.js';
import { enterRead } from '../confidential-reads.js';
import { Tenders, type LotInTender } from '../tenders/tenders.js';
import { standstillView, type StandstillView } from './standstill-view.js';
import { Standstills, type NoticeSent } from './standstills.js';

/** What is kept of a lot, and where in it the items of Aw 2.132 stand, as data (S-10). Dates are RFC 3339 once it is JSON. */
export interface AwardRecordData extends RecordRows {
  readonly format: 'samenspel-award-record';
  readonly version: 1;
  readonly madeAt: Date;
  readonly tender: Record<string, unknown>;
  readonly lot: Record<string, unknown>;
  /** The ranking on which the decision in force rests. */
  readonly ranking: unknown;
  /** How the standstill was reckoned; null when there is none. */
  readonly standstill: StandstillView | null;
  readonly noticesSent: readonly NoticeSent[];
  readonly standstillDays: number | null;
  /** The items of Aw 2.132 by the list in force when the tender became public. */
  readonly items: readonly RecordItem[];
  readonly itemsSource: string;
}

/** There is something to record from the award decision on, or from the end without one. */
const RECORDED: readonly TenderStatus[] = ['award_intended', 'awarded', 'contracted', 'unsuccessful', 'cancelled'];
const TASKS = ['procurement_officer', 'evaluator', 'decision_maker'] as const;

/** S-10: the award record, made anew from what is kept; every reading of it is audited. */
@Injectable()
export class AwardRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly standstills: Standstills,
  ) {}

  async ofLot(actor: Actor, lotId: string, form: 'data' | 'document' = 'data'): Promise<Result<AwardRecordData, DomainError>> {
    return this.unitOfWork.run<AwardRecordData, DomainError>(
      actor,
      async (work) => {
        const found = await this.tenders.loadLot(work, lotId);
        if (!found.ok) return found;
        const { tender, lot } = found.value;
        if (!isPublicTender(tender) || !mayRead(actor, tender)) return err(notFound());
        if (!RECORDED.includes(lot.status)) return err(refused('RECORD_NOT_READY', { rule: 'S-10' }));
        const made = await this.make(work, { tender, lot });
        if (made.ok) await enterRead(work, 'award-record.read', inLot({ tender, lot }, [lot.id]), { form });
        return made;
      },
      { withoutIdempotency: true },
    );
  }

  private async make(work: Work, { tender, lot }: LotInTender<PublicTender>): Promise<Result<AwardRecordData, DomainError>> {
    const rows = await recordRows(work, tender.id, lot.id);
    const counted = await this.standstills.ofLot(work, lot.id);
    const inForce = rows.decisions.find((decision) => decision['decisionId'] === counted?.decisionId);
    const { roles: _roles, steps: _steps, lots: _lots, invited: _invited, ...facts } = tender;
    const data = {
      ...{ format: 'samenspel-award-record' as const, version: 1 as const, madeAt: await work.now(tender.municipalityId) },
      ...{ tender: facts as unknown as Record<string, unknown>, lot: lot as unknown as Record<string, unknown> },
      ...rows,
      ranking: inForce?.['ranking'] ?? null,
      standstill: counted === null ? null : standstillView(counted),
      noticesSent: counted?.notices ?? [],
      standstillDays: counted?.days ?? null,
    };
    const list = await figureWithSource(work.db, 'award_record.items', tender.municipalityId, localDateOf(tender.publishedAt));
    const items = recordItems(list.value, data);
    return items.ok ? ok({ ...data, items: items.value, itemsSource: list.source }) : items;
  }
}

/** Who has a task in it, and the complaints handlers of that municipality. */
function mayRead(actor: Actor, tender: PublicTender): boolean {
  const { personId } = actor;
  if (personId === null || !isOwnMunicipality(tender, actor)) return false;
  return actor.roles.has('complaints_handler') || TASKS.some((role) => actor.roles.has(role) && holds(tender, personId, role));
}
