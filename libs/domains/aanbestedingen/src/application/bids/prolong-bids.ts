// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, isId, notFound, ok, orderedId, startOfLocalDay, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { IsNull } from 'typeorm';
import { mayAnswerProlongation, mayAskProlongation, type AskedProlongation } from '../../domain/bids/bid-validity.js';
import { prolongationAsked } from '../../messages/prolongation-asked.message.js';
import { holdLot } from '../../persistence/assessment/assessment-rows.js';
import { receiversOf } from '../../persistence/award/award-rows.js';
import { BidEntity } from '../../persistence/bids/bid.entity.js';
import { ProlongationAnswerEntity } from '../../persistence/bids/prolongation-answer.entity.js';
import { ProlongationEntity } from '../../persistence/bids/prolongation.entity.js';
import { answersRunUntil, lastAskedOfBids } from '../../persistence/bids/validity-rows.js';
import { aboutLot, LotDesk, type LotAtHand } from '../assessment/lot-desk.js';
import { Tenders } from '../tenders/tenders.js';
import { dueWarning, inPlayOfLot, type HeldBid } from './bid-validities.js';

export interface AskProlongationInput extends AskedProlongation {
  readonly lotId: string;
}
export interface AnswerProlongationInput {
  readonly bidId: string;
  readonly agreed: boolean;
}

/**
 * B-09: all bids in play are asked at once, for the same day. Silence and a no change nothing by themselves: a bid falls out of the
 * ranking only when two persons decide that it is invalid (B-08).
 */
@Injectable()
export class ProlongBids {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
  ) {}

  async ask(actor: Actor, input: AskProlongationInput): Promise<Result<{ lotId: string }, DomainError>> {
    const { lotId, until, answerBefore, reason } = input;
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { lot, personId, now } = found.value;
      const bids = await inPlayOfLot(work, lotId);
      const may = mayAskProlongation(lot.status, input, bids, await answersRunUntil(work, lotId), now);
      if (!may.ok) return may;
      const id = orderedId(now.getTime());
      await work.db.insert(ProlongationEntity, { id, lotId, untilDay: until, answerBefore, reason, askedBy: personId, askedAt: now });
      await work.db.insert(
        ProlongationAnswerEntity,
        bids.map(({ bidId }) => ({ prolongationId: id, bidId })),
      );
      await tell(work, found.value, bids, input);
      await work.audit(aboutLot('bids.prolongation-asked', found.value, reason, { until, answerBefore: answerBefore.toISOString() }));
      return ok({ lotId });
    });
  }

  async answer(actor: Actor, { bidId, agreed }: AnswerProlongationInput): Promise<Result<{ bidId: string }, DomainError>> {
    return this.unitOfWork.run<{ bidId: string }, DomainError>(actor, async (work) => {
      const { party, personId } = actor;
      const bid = isId(bidId) ? await work.db.findOne(BidEntity, { where: { id: bidId }, select: { lotId: true, partyId: true } }) : null;
      if (bid === null || personId === null || bid.partyId !== party?.id) return err(notFound());
      await holdLot(work, bid.lotId);
      const found = await this.tenders.loadPublicLot(work, bid.lotId);
      const [asked] = await lastAskedOfBids(work, [bidId]);
      if (!found.ok || asked === undefined) return err(notFound());
      const { municipalityId } = found.value.tender;
      const now = await work.now(municipalityId);
      const may = mayAnswerProlongation(asked, now);
      if (!may.ok) return may;
      const answered = { agreed, answeredBy: personId, answeredAt: now };
      const one = { prolongationId: asked.prolongationId, bidId, agreed: IsNull() };
      if ((await work.db.update(ProlongationAnswerEntity, one, answered)).affected !== 1) return err(conflict());
      if (agreed) await dueWarning(work, municipalityId, bid.lotId);
      await work.audit(aboutLot('bid.prolongation-answered', found.value, '', { bidId, agreed, until: asked.untilDay }));
      return ok({ bidId });
    });
  }
}

async function tell(work: Work, { tender, lot }: LotAtHand, bids: readonly HeldBid[], { until, answerBefore, reason }: AskProlongationInput) {
  const params = { tender: tender.title, tenderId: tender.id, reason, until: startOfLocalDay(until).getTime(), answerBefore: answerBefore.getTime() };
  for (const { partyId } of bids) {
    const receivers = (await receiversOf(work, partyId)).map((personId) => ({ personId, partyId }));
    const about = { municipalityId: tender.municipalityId, subject: { kind: 'lot', id: lot.id } };
    await sendMessage(work, prolongationAsked, receivers, params, about);
  }
}
