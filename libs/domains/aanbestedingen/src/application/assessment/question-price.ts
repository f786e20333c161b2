// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import {
  err,
  invalid,
  isId,
  localDateOf,
  localInstant,
  notFound,
  ok,
  refused,
  workingDaysTerm,
  type Actor,
  type DomainError,
  type Result,
} from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { figureAt, legalCalendarAt } from '@samenspel/reference';
import { mayAnswer, mayWeigh } from '../../domain/assessment/price-inquiry.js';
import { priceQuestioned } from '../../messages/price-questioned.message.js';
import { AbnormallyLowEntity } from '../../persistence/assessment/abnormally-low.entity.js';
import { bidsOfLot, pricesAreOpened } from '../../persistence/assessment/assessment-rows.js';
import { receiversOf } from '../../persistence/award/award-rows.js';
import { BidEntity } from '../../persistence/bids/bid.entity.js';
import { Tenders } from '../tenders/tenders.js';
import { aboutLot, LotDesk, type LotAtHand } from './lot-desk.js';

export interface WeighPriceAnswerInput {
  readonly bidId: string;
  readonly weighed: string;
  readonly accepted: boolean;
}
type Outcome = Result<{ bidId: string }, DomainError>;

/** B-10, Aw 2.116: a price that looks abnormally low is asked about, answered and weighed in writing; never rejected unasked. */
@Injectable()
export class QuestionPrice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
  ) {}

  async ask(actor: Actor, { bidId, question }: { readonly bidId: string; readonly question: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ bidId: string }, DomainError>(actor, async (work) => {
      const found = await this.officer(work, actor, bidId);
      if (!found.ok) return found;
      const { tender, lot, personId, now } = found.value;
      if (lot.status !== 'assessment') return err(refused('LOT_NOT_BEING_ASSESSED', { rule: 'T-06' }));
      if (!(await pricesAreOpened(work, lot.id))) return err(refused('PRICES_NOT_OPENED', { rule: 'S-03' }));
      const bid = (await bidsOfLot(work, lot.id)).find(({ id }) => id === bidId);
      if (bid?.state !== 'valid') return err(invalid('BID_NOT_SCORED', { rule: 'B-10', path: ['bidId'] }));
      if (await work.db.existsBy(AbnormallyLowEntity, { bidId })) return err(refused('CLARIFICATION_ONCE', { rule: 'B-10' }));
      const term = await this.term(work, tender.municipalityId, now);
      await work.db.insert(AbnormallyLowEntity, { bidId, question, answerBefore: term.endsAt, markedBy: personId, markedAt: now });
      const receivers = (await receiversOf(work, bid.partyId)).map((receiver) => ({ personId: receiver, partyId: bid.partyId }));
      const params = { tender: tender.title, tenderId: tender.id, question, lastDay: localInstant(term.lastDay, '12:00').getTime() };
      await sendMessage(work, priceQuestioned, receivers, params, {
        municipalityId: tender.municipalityId,
        subject: { kind: 'bid', id: bidId },
      });
      await work.audit(aboutLot('bid.price-questioned', found.value, question, { bidId, lastDay: term.lastDay }));
      return ok({ bidId });
    });
  }

  async answer(actor: Actor, { bidId, answer }: { readonly bidId: string; readonly answer: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ bidId: string }, DomainError>(actor, async (work) => {
      const bid = await bidOf(work, bidId);
      const inquiry = await lockInquiry(work, bidId);
      if (bid === null || inquiry === null || bid.partyId !== actor.party?.id) return err(notFound());
      const found = await this.tenders.loadPublicLot(work, bid.lotId);
      if (!found.ok) return found;
      const may = mayAnswer(inquiry, await work.now(found.value.tender.municipalityId));
      if (!may.ok) return may;
      await work.db.update(AbnormallyLowEntity, { bidId }, { answer });
      await work.audit(aboutLot('bid.price-explained', found.value, '', { bidId }));
      return ok({ bidId });
    });
  }

  async weigh(actor: Actor, { bidId, weighed, accepted }: WeighPriceAnswerInput): Promise<Outcome> {
    return this.unitOfWork.run<{ bidId: string }, DomainError>(actor, async (work) => {
      const found = await this.officer(work, actor, bidId);
      if (!found.ok) return found;
      const inquiry = await lockInquiry(work, bidId);
      if (inquiry === null) return err(notFound());
      const may = mayWeigh(inquiry, found.value.now);
      if (!may.ok) return may;
      await work.db.update(AbnormallyLowEntity, { bidId }, { weighed, accepted });
      await work.audit(aboutLot('bid.price-weighed', found.value, weighed, { bidId, accepted }));
      return ok({ bidId });
    });
  }

  private async officer(work: Work, actor: Actor, bidId: string): Promise<Result<LotAtHand, DomainError>> {
    const bid = await bidOf(work, bidId);
    return bid === null ? err(notFound()) : this.desk.hold(work, actor, bid.lotId, 'procurement_officer');
  }

  private async term(work: Work, municipalityId: string, now: Date) {
    const day = localDateOf(now);
    const days = await figureAt(work.db, 'abnormally_low.answer_working_days', municipalityId, day);
    return workingDaysTerm(day, days, await legalCalendarAt(work.db, day));
  }
}

const bidOf = async (work: Work, bidId: string): Promise<Pick<BidEntity, 'lotId' | 'partyId'> | null> =>
  isId(bidId) ? work.db.findOne(BidEntity, { where: { id: bidId }, select: { lotId: true, partyId: true } }) : null;

const lockInquiry = (work: Work, bidId: string): Promise<AbnormallyLowEntity | null> =>
  isId(bidId) ? work.db.findOne(AbnormallyLowEntity, { where: { bidId }, lock: { mode: 'pessimistic_write' } }) : Promise.resolve(null);
