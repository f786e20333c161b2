// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, invalid, notFound, ok, randomId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { membersOf } from '@samenspel/parties';
import { isBeingJudged } from '../../domain/bids/validity.js';
import type { RequireRoleError } from '../../domain/tenders/require-role.js';
import { clarificationAsked } from '../../messages/clarification-asked.message.js';
import { BidClarificationEntity } from '../../persistence/bids/bid-clarification.entity.js';
import { changeBidState, loadBid } from '../../persistence/bids/load-bid.js';
import { Tenders } from '../tenders/tenders.js';
import { bidAtHand } from './judged-bid.js';

export interface AskBidClarificationInput {
  /** Everybody in the same position at once, with the same question and term (B-08). */
  readonly bidIds: readonly string[];
  readonly question: string;
  readonly answerBefore: Date;
}
type AskError = RequireRoleError | DomainError<'LOT_NOT_BEING_JUDGED' | 'ALREADY_JUDGED' | 'CLARIFICATION_ONCE' | 'TERM_IN_THE_PAST' | 'CONFLICT'>;
type AnswerError = DomainError<'NOT_FOUND' | 'CLARIFICATION_LATE' | 'ALREADY_ANSWERED' | 'CONFLICT'>;

/** One question about a bid, one term, no change of the bid (B-08; Aw 2.55). */
@Injectable()
export class BidClarifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async ask(actor: Actor, { bidIds, question, answerBefore }: AskBidClarificationInput): Promise<Result<{ bidIds: readonly string[] }, AskError>> {
    return this.unitOfWork.run<{ bidIds: readonly string[] }, AskError>(actor, async (work) => {
      for (const bidId of [...new Set(bidIds)].sort()) {
        const found = await bidAtHand(this.tenders, work, actor, bidId, 'procurement_officer');
        if (!found.ok) return found;
        const { tender, lot, bid, clarification, personId, now } = found.value;
        if (!isBeingJudged(lot.status)) return err(refused('LOT_NOT_BEING_JUDGED', { rule: 'B-08' }));
        if (clarification !== null) return err(refused('CLARIFICATION_ONCE', { rule: 'B-08' }));
        if (bid.state !== 'opened' && bid.state !== 'unreadable') return err(refused('ALREADY_JUDGED', { rule: 'B-08' }));
        if (answerBefore <= now) return err(invalid('TERM_IN_THE_PAST', { rule: 'B-08', path: ['answerBefore'] }));
        await work.db.insert(BidClarificationEntity, { id: randomId(), bidId, question, askedBy: personId, askedAt: now, answerBefore });
        // An unreadable bid stays what it is: an answer does not make it readable.
        if (bid.state === 'opened' && !(await changeBidState(work, bid, 'clarification_asked'))) return err(conflict());
        const about = { subject: { kind: 'tender', id: tender.id }, municipalityId: tender.municipalityId };
        await work.audit({ ...about, kind: 'bid.clarification-asked', data: { bidId, question, answerBefore: answerBefore.toISOString() } });
        const recipients = (await membersOf(work.db, bid.partyId, await work.realNow())).map((member) => ({
          personId: member,
          partyId: bid.partyId,
        }));
        await sendMessage(
          work,
          clarificationAsked,
          recipients,
          { tender: tender.title, tenderId: tender.id, answerBefore: answerBefore.getTime() },
          about,
        );
      }
      return ok({ bidIds });
    });
  }

  async answer(
    actor: Actor,
    { bidId, answer }: { readonly bidId: string; readonly answer: string },
  ): Promise<Result<{ bidId: string }, AnswerError>> {
    return this.unitOfWork.run<{ bidId: string }, AnswerError>(actor, async (work) => {
      const loaded = await loadBid(work, bidId);
      const found = loaded === null ? null : await this.tenders.loadPublicLot(work, loaded.bid.lotId);
      const own = loaded !== null && actor.party !== null && loaded.bid.partyId === actor.party.id;
      if (!own || found === null || !found.ok || loaded.clarification === null || actor.personId === null) return err(notFound());
      const { tender } = found.value;
      const now = await work.now(tender.municipalityId);
      if (loaded.clarification.answer !== null) return err(refused('ALREADY_ANSWERED', { rule: 'B-08' }));
      if (now >= loaded.clarification.answerBefore) return err(refused('CLARIFICATION_LATE', { rule: 'B-08' }));
      await work.db.update(BidClarificationEntity, { id: loaded.clarification.id }, { answer, answeredBy: actor.personId, answeredAt: now });
      if (loaded.bid.state === 'clarification_asked' && !(await changeBidState(work, loaded.bid, 'opened'))) return err(conflict());
      const about = { subject: { kind: 'tender', id: tender.id }, municipalityId: tender.municipalityId };
      await work.audit({ ...about, kind: 'bid.clarification-answered', data: { bidId } });
      return ok({ bidId });
    });
  }
}
