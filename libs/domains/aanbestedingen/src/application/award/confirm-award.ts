// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import type { LotAwarded } from '@samenspel/events';
import { conflict, err, localDateOf, ok, refused, type Actor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { IsNull } from 'typeorm';
import { mayConfirm } from '../../domain/award/award-decision.js';
import { AwardDecisionEntity } from '../../persistence/award/award-decision.entity.js';
import { AwardNoticeEntity } from '../../persistence/award/award-notice.entity.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { ContractEntity } from '../../persistence/award/contract.entity.js';
import { InterimReliefEntity } from '../../persistence/award/interim-relief.entity.js';
import { PublishAdvice } from '../advice/publish-advice.js';
import { aboutLot, LotDesk, type LotAtHand } from '../assessment/lot-desk.js';
import { requireStillValid } from '../bids/bid-validities.js';
import { Tenders } from '../tenders/tenders.js';
import { dueAwardNotice } from './award-notice-terms.js';
import { personsApart } from './decide-award.js';
import { Standstills, type StandstillOfLot } from './standstills.js';

type Outcome = Result<{ lotId: string }, DomainError>;

/** S-08, S-11: the award after the standstill, and the contract after the award; each is refused before its time. */
@Injectable()
export class ConfirmAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
    private readonly standstills: Standstills,
    private readonly advice: PublishAdvice,
  ) {}

  async execute(actor: Actor, { lotId }: { readonly lotId: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'decision_maker');
      if (!found.ok) return found;
      const { tender, lot } = found.value;
      const decision = await liveDecision(work, lotId);
      const counted = await this.standstills.ofLot(work, lotId);
      const may = mayConfirm(lot.status, decision, counted?.standstill ?? null, await work.db.findBy(InterimReliefEntity, { lotId }));
      if (!may.ok) return may;
      if (decision === null || counted === null) return err(refused('NOTHING_DECIDED', { rule: 'S-08' }));
      const apart = personsApart(found.value, decision.proposedBy);
      if (!apart.ok) return apart;
      const held = await requireStillValid(work, decision.winnerBidId, found.value.now);
      if (!held.ok) return held;
      if (!(await keep(work, found.value, decision.id, counted))) return err(conflict());
      const moved = await this.tenders.advanceLot(work, lot, 'awarded');
      if (!moved.ok) return moved;
      const { id: tenderId, municipalityId } = tender;
      await dueAwardNotice(work, municipalityId, lotId, found.value.now);
      const subject = { kind: 'tender', id: tenderId };
      await work.emit({ type: 'lot.awarded', version: 1, municipalityId, subject, data: { tenderId, lotId } } satisfies LotAwarded);
      await work.audit(aboutLot('lot.awarded', found.value, '', { decisionId: decision.id, winnerBidId: decision.winnerBidId }));
      return ok({ lotId });
    });
  }

  /** S-11: a contract is signed after the award, and recorded after it was signed. */
  async contract(actor: Actor, { lotId, signedOn }: { readonly lotId: string; readonly signedOn: LocalDate }): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { lot, personId, now } = found.value;
      const confirmedAt = (await liveDecision(work, lotId))?.confirmedAt ?? null;
      if (lot.status !== 'awarded' || confirmedAt === null) return err(refused('NOT_AWARDED', { rule: 'S-11' }));
      const path = ['signedOn'];
      if (signedOn < localDateOf(confirmedAt)) {
        return err(refused('CONTRACT_TOO_EARLY', { rule: 'S-11', path, params: { awarded: confirmedAt.getTime() } }));
      }
      if (signedOn > localDateOf(now)) return err(refused('MOMENT_IN_FUTURE', { rule: 'S-11', path }));
      await work.db.insert(ContractEntity, { lotId, signedOn, recordedBy: personId, recordedAt: now });
      await this.advice.ofLot(work, lotId);
      const moved = await this.tenders.advanceLot(work, lot, 'contracted');
      if (!moved.ok) return moved;
      await work.audit(aboutLot('contract.recorded', found.value, '', { signedOn }));
      return ok({ lotId });
    });
  }
}

/** What the award rested on stands with it: when each notice was sent, and when the standstill ended. */
async function keep(work: Work, { personId, now }: LotAtHand, decisionId: string, { notices, standstill }: StandstillOfLot): Promise<boolean> {
  for (const { bidId, sentAt, sentBy } of notices) await work.db.update(AwardNoticeEntity, { decisionId, bidId }, { sentAt, sentBy });
  const endsAt = standstill !== null && standstill.state !== 'not_yet_running' ? standstill.term.endsAt : null;
  const changed = await work.db.update(
    AwardDecisionEntity,
    { id: decisionId, confirmedAt: IsNull(), withdrawnAt: IsNull() },
    { confirmedBy: personId, confirmedAt: now, standstillEndsAt: endsAt },
  );
  return changed.affected === 1;
}
