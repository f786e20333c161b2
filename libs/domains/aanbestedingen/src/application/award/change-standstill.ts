// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, localDateOf, localInstant, ok, refused, type Actor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { standstillExtended } from '../../messages/standstill-extended.message.js';
import { AwardDecisionEntity } from '../../persistence/award/award-decision.entity.js';
import { AwardNoticeEntity } from '../../persistence/award/award-notice.entity.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { aboutLot, LotDesk, type LotAtHand } from '../assessment/lot-desk.js';
import { AwardNotices } from './award-notices.js';
import { Standstills, type StandstillOfLot } from './standstills.js';

export interface ExtendStandstillInput {
  readonly lotId: string;
  readonly lastDay: LocalDate;
  readonly reason: string;
}
export interface RecordNoticeSentInput {
  readonly lotId: string;
  readonly bidId: string;
  readonly sentOn: LocalDate;
  /** The number of the registered letter. */
  readonly reference: string;
}
type Outcome = Result<{ lotId: string }, DomainError>;
interface Running {
  readonly found: LotAtHand;
  readonly decision: AwardDecisionEntity & { readonly noticeAt: Date };
  readonly counted: StandstillOfLot;
}

/** S-07, S-08: what changes the standstill: a notice that went by post, and an extension for all bidders. */
@Injectable()
export class ChangeStandstill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly standstills: Standstills,
    private readonly notices: AwardNotices,
  ) {}

  async extend(actor: Actor, { lotId, lastDay, reason }: ExtendStandstillInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const running = await this.running(work, actor, lotId);
      if (!running.ok) return running;
      const { found, decision, counted } = running.value;
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'S-08', path: ['reason'] }));
      if (counted.standstill === null) return err(refused('NO_STANDSTILL', { rule: 'S-08' }));
      if (counted.standstill.state === 'ended') return err(refused('STANDSTILL_ENDED', { rule: 'S-08' }));
      const present = counted.standstill.state === 'running' ? counted.standstill.term.lastDay : decision.standstillExtendedTo;
      if (lastDay <= (present ?? localDateOf(found.now))) return err(invalid('NOT_LATER', { rule: 'S-08', path: ['lastDay'] }));
      await work.db.update(AwardDecisionEntity, { id: decision.id }, { standstillExtendedTo: lastDay, extensionReason: reason });
      const { title, id } = found.tender;
      const params = { tender: title, tenderId: id, lastDay: localInstant(lastDay, '12:00').getTime(), reason };
      await this.notices.tell(work, found, decision.id, standstillExtended, params);
      await work.audit(aboutLot('standstill.extended', found, reason, { lastDay }));
      return ok({ lotId });
    });
  }

  /** A mail that no server took: the notice went by registered post, on a day that counts. */
  async sentByPost(actor: Actor, { lotId, bidId, sentOn, reference }: RecordNoticeSentInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const running = await this.running(work, actor, lotId);
      if (!running.ok) return running;
      const { found, decision, counted } = running.value;
      const notice = counted.notices.find((one) => one.bidId === bidId);
      if (notice === undefined) return err(invalid('NO_SUCH_NOTICE', { rule: 'S-07', path: ['bidId'] }));
      if (notice.sentAt !== null) return err(refused('NOTICE_SENT_ALREADY', { rule: 'S-07' }));
      if (sentOn > localDateOf(found.now)) return err(invalid('MOMENT_IN_FUTURE', { rule: 'S-07', path: ['sentOn'] }));
      if (sentOn < localDateOf(decision.noticeAt)) return err(invalid('MOMENT_BEFORE_DECISION', { rule: 'S-07', path: ['sentOn'] }));
      const sent = { sentAt: localInstant(sentOn, '12:00'), sentBy: 'registered_post' as const, sentReference: reference };
      await work.db.update(AwardNoticeEntity, { decisionId: decision.id, bidId }, sent);
      await work.audit(aboutLot('award.notice-sent-by-post', found, '', { bidId, sentOn, reference }));
      return ok({ lotId });
    });
  }

  private async running(work: Work, actor: Actor, lotId: string): Promise<Result<Running, DomainError>> {
    const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
    if (!found.ok) return found;
    const decision = await liveDecision(work, lotId);
    const counted = await this.standstills.ofLot(work, lotId);
    const noticeAt = decision?.noticeAt ?? null;
    if (found.value.lot.status !== 'award_intended' || decision === null || noticeAt === null || counted === null) {
      return err(refused('NOTHING_DECIDED', { rule: 'S-08' }));
    }
    return ok({ found: found.value, decision: { ...decision, noticeAt }, counted });
  }
}
