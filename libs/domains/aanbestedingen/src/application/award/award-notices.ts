// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { localDateOf, randomId } from '@samenspel/kernel';
import { sendMessage, type MessageKind, type MessageParams } from '@samenspel/messages';
import { figureAt } from '@samenspel/reference';
import { hasStandstill } from '../../domain/award/award-decision.js';
import { noticeContent } from '../../domain/award/award-notice.js';
import { awardDecided } from '../../messages/award-decided.message.js';
import type { AwardDecisionEntity } from '../../persistence/award/award-decision.entity.js';
import { AwardNoticeEntity } from '../../persistence/award/award-notice.entity.js';
import { adviceForNotices, receiversOf } from '../../persistence/award/award-rows.js';
import type { LotAtHand } from '../assessment/lot-desk.js';
import type { RankedLot } from '../assessment/lot-ranking.js';

/** What every bidder is told of a decision: readable in the portal with the decision itself, by mail right after (S-07). */
@Injectable()
export class AwardNotices {
  async write(work: Work, { tender, lot, now }: LotAtHand, decision: AwardDecisionEntity, ranked: RankedLot): Promise<void> {
    const { ranking, bids, consensus } = ranked;
    const winner = { bidId: decision.winnerBidId, name: bids.find(({ id }) => id === decision.winnerBidId)?.partyName ?? '' };
    const days = hasStandstill(tender) ? await figureAt(work.db, 'standstill.days', tender.municipalityId, localDateOf(now)) : null;
    const material = {
      ...{ ranking, winner, consensus, reasons: decision.reasons, criteria: lot.criteria },
      ...{ advice: await adviceForNotices(work, lot.id), standstillDays: days },
    };
    for (const bid of bids) {
      const notice = { id: randomId(), decisionId: decision.id, bidId: bid.id, partyId: bid.partyId };
      await work.db.insert(AwardNoticeEntity, { ...notice, content: noticeContent(bid, material) as object });
    }
    await this.tell(work, { tender }, decision.id, awardDecided, { tender: tender.title, tenderId: tender.id });
  }

  /** Says something to every bidder that got a notice of this decision. */
  async tell<Params extends MessageParams>(
    work: Work,
    { tender }: Pick<LotAtHand, 'tender'>,
    decisionId: string,
    kind: MessageKind<Params>,
    params: Params,
  ): Promise<void> {
    const notices = await work.db.find(AwardNoticeEntity, { where: { decisionId }, order: { bidId: 'ASC' } });
    const about = { municipalityId: tender.municipalityId, subject: { kind: 'award_decision', id: decisionId } };
    for (const { partyId } of notices) {
      const receivers = (await receiversOf(work, partyId)).map((personId) => ({ personId, partyId }));
      await sendMessage(work, kind, receivers, params, about);
    }
  }
}
