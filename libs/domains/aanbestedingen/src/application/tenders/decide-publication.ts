// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, invalid, localDateOf, ok, refused, yearOf, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { missedGates } from '../../domain/tenders/gates.js';
import { mayDecide, routeOf } from '../../domain/tenders/publication.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { holdersOf, type DraftTender } from '../../domain/tenders/tender.js';
import { fixDraft, insertStep, lockTender, nextNumber } from '../../persistence/tenders/publication-rows.js';
import { becomePublic } from './become-public.js';
import { gateContext } from './gate-context.js';
import { LotKeys } from './lot-keys.port.js';
import { Tenders } from './tenders.js';

export interface DecidePublicationInput {
  readonly tenderId: string;
  readonly version: number;
  readonly approve: boolean;
  readonly reason: string;
}
type Outcome = Result<{ tenderId: string }, DomainError | readonly DomainError[]>;

/**
 * P-09: another person than the proposer decides, on exactly the draft that was proposed. Approving checks the gates again,
 * fixes value, threshold and number (T-04), makes the keys of each lot, and starts the publication order (T-07).
 */
@Injectable()
export class DecidePublication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly keys: LotKeys,
  ) {}

  async execute(actor: Actor, input: DecidePublicationInput): Promise<Outcome> {
    return this.unitOfWork.run<{ tenderId: string }, DomainError | readonly DomainError[]>(actor, async (work) => {
      await lockTender(work, input.tenderId);
      const found = await this.tenders.loadOwn(work, input.tenderId);
      if (!found.ok) return found;
      const tender = found.value;
      const allowed = requireRole(tender, actor, 'decision_maker');
      if (!allowed.ok) return allowed;
      if (tender.status !== 'draft') return err(refused('TENDER_IS_FIXED', { rule: 'T-10' }));
      if (tender.version !== input.version) return err(conflict());
      const proposal = mayDecide(tender, allowed.value);
      if (!proposal.ok) return proposal;
      const now = await work.now(tender.municipalityId);
      return input.approve
        ? this.approve(work, tender, allowed.value, input.reason, now)
        : this.decline(work, tender, allowed.value, input.reason, now);
    });
  }

  private async decline(work: Work, tender: DraftTender, by: string, reason: string, now: Date): Promise<Outcome> {
    if (reason.trim() === '') return err(invalid('REASON_REQUIRED', { path: ['reason'] }));
    const { id: tenderId, version: tenderVersion, municipalityId } = tender;
    await insertStep(work, { tenderId, kind: 'declined', at: now, recordedAt: now, by, reason, tenderVersion });
    await work.audit({ kind: 'tender.publication-declined', subject: { kind: 'tender', id: tenderId }, municipalityId, reason });
    return ok({ tenderId });
  }

  private async approve(work: Work, draft: DraftTender, by: string, reason: string, now: Date): Promise<Outcome> {
    const { id: tenderId, municipalityId, version: tenderVersion } = draft;
    const context = await gateContext(work, this.keys, draft, now);
    const missed = missedGates(draft, context);
    if (missed.length > 0 || context.threshold === null) return err(missed);
    const number = await nextNumber(work, municipalityId, yearOf(localDateOf(now)));
    if (!(await fixDraft(work, draft, { ...context.threshold, number }))) return err(conflict());
    const lots = draft.lots.map((lot) => ({ lotId: lot.id, tenderId }));
    const made = await this.keys.make(work, lots, holdersOf(draft, 'opening_officer'));
    if (!made.ok) return made;
    await insertStep(work, { tenderId, kind: 'decided', at: now, recordedAt: now, by, reason, tenderVersion });
    await work.audit({ kind: 'tender.publication-decided', subject: { kind: 'tender', id: tenderId }, municipalityId, reason, data: { number } });
    return this.publishIfNothingIsAwaited(work, tenderId, now);
  }

  private async publishIfNothingIsAwaited(work: Work, tenderId: string, now: Date): Promise<Outcome> {
    const found = await this.tenders.load(work, tenderId);
    if (!found.ok) return found;
    const tender = found.value;
    if (tender.status !== 'notice_sent' || routeOf(tender) !== 'at_decision') return ok({ tenderId });
    const published = await becomePublic(work, this.tenders, tender, now);
    return published.ok ? ok({ tenderId }) : published;
  }
}
