// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, invalid, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { IsNull } from 'typeorm';
import type { TenderRoleName } from '../../domain/tenders/tender.js';
import { awardWithdrawn } from '../../messages/award-withdrawn.message.js';
import { AwardDecisionEntity } from '../../persistence/award/award-decision.entity.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { aboutLot, LotDesk, type LotAtHand } from '../assessment/lot-desk.js';
import { Tenders } from '../tenders/tenders.js';
import { AwardNotices } from './award-notices.js';

type Outcome = Result<{ lotId: string }, DomainError>;
interface Decided {
  readonly found: LotAtHand;
  readonly decision: AwardDecisionEntity;
}

/** S-09, P-09: a decision that cannot stand is withdrawn by two persons. Back to assessment; what follows is new: decision, notices, standstill. */
@Injectable()
export class WithdrawAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
    private readonly notices: AwardNotices,
  ) {}

  async propose(actor: Actor, { lotId, reason }: { readonly lotId: string; readonly reason: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const decided = await this.decided(work, actor, lotId, 'procurement_officer', reason);
      if (!decided.ok) return decided;
      const { found, decision } = decided.value;
      if (decision.withdrawalProposedBy !== null) return err(refused('ENDING_ALREADY_PROPOSED', { rule: 'S-09' }));
      const proposal = { withdrawalProposedBy: found.personId, withdrawalProposedAt: found.now, withdrawalReason: reason };
      await work.db.update(AwardDecisionEntity, { id: decision.id }, proposal);
      await work.audit(aboutLot('award.withdrawal-proposed', found, reason, { decisionId: decision.id }));
      return ok({ lotId });
    });
  }

  async decide(
    actor: Actor,
    { lotId, approve, reason }: { readonly lotId: string; readonly approve: boolean; readonly reason: string },
  ): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const decided = await this.decided(work, actor, lotId, 'decision_maker', reason);
      if (!decided.ok) return decided;
      const { found, decision } = decided.value;
      if (decision.withdrawalProposedBy === null) return err(refused('NOTHING_PROPOSED', { rule: 'S-09' }));
      if (decision.withdrawalProposedBy === found.personId) return err(refused('PROPOSER_CANNOT_DECIDE', { rule: 'P-09' }));
      return approve ? this.withdraw(work, decided.value, reason) : this.keep(work, decided.value, reason);
    });
  }

  private async withdraw(work: Work, { found, decision }: Decided, reason: string): Promise<Outcome> {
    const { tender, lot, personId, now } = found;
    const changed = await work.db.update(
      AwardDecisionEntity,
      { id: decision.id, withdrawnAt: IsNull(), confirmedAt: IsNull() },
      { withdrawnBy: personId, withdrawnAt: now },
    );
    if (changed.affected !== 1) return err(conflict());
    const moved = await this.tenders.advanceLot(work, lot, 'assessment');
    if (!moved.ok) return moved;
    const params = { tender: tender.title, tenderId: tender.id, reason: decision.withdrawalReason ?? reason };
    await this.notices.tell(work, found, decision.id, awardWithdrawn, params);
    await work.audit(aboutLot('award.withdrawn', found, reason, { decisionId: decision.id }));
    return ok({ lotId: lot.id });
  }

  private async keep(work: Work, { found, decision }: Decided, reason: string): Promise<Outcome> {
    const nothing = { withdrawalProposedBy: null, withdrawalProposedAt: null, withdrawalReason: null };
    await work.db.update(AwardDecisionEntity, { id: decision.id }, nothing);
    await work.audit(aboutLot('award.withdrawal-declined', found, reason, { decisionId: decision.id }));
    return ok({ lotId: found.lot.id });
  }

  private async decided(work: Work, actor: Actor, lotId: string, role: TenderRoleName, reason: string): Promise<Result<Decided, DomainError>> {
    const found = await this.desk.hold(work, actor, lotId, role);
    if (!found.ok) return found;
    if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'S-09', path: ['reason'] }));
    const decision = await liveDecision(work, lotId);
    if (found.value.lot.status !== 'award_intended' || decision?.approved !== true) return err(refused('NOTHING_DECIDED', { rule: 'S-09' }));
    return ok({ found: found.value, decision });
  }
}
