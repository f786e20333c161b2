// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, localDateOf, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { advisedCriteria } from '../../domain/advice/advised-criteria.js';
import { advisedParts, type AdvisedPart } from '../../domain/advice/advised-part.js';
import type { MayReadError } from '../../domain/advice/adviser.js';
import { isBeforeOpening } from '../../domain/tenders/tender-status.js';
import { advisedBids, rejectedMarksOf } from '../../persistence/advice/advised-bids.js';
import { noteKnowledge } from '../../persistence/advice/knowledge-rows.js';
import { inLot } from '../assessment/lot-desk.js';
import { BidContents } from '../bids/bid-contents.js';
import { enterRead } from '../confidential-reads.js';
import { Tenders } from '../tenders/tenders.js';
import { AdviserDesk } from './adviser-desk.js';

/** A bid as an adviser reads it. */
export interface AdvisedBid {
  readonly bidId: string;
  readonly bidderName: string;
  /** Names the reader and the day: whoever passes this on is known. */
  readonly watermark: string;
  readonly parts: readonly AdvisedPart[];
}

/** the advised parts of the opened bids; every view is logged and carries the reader's name. */
@Injectable()
export class ReadAdvisedBids {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly desk: AdviserDesk,
    private readonly contents: BidContents,
  ) {}

  async execute(actor: Actor, lotId: string): Promise<Result<readonly AdvisedBid[], MayReadError | DomainError<'CONFLICT'>>> {
    return this.unitOfWork.run<readonly AdvisedBid[], MayReadError | DomainError<'CONFLICT'>>(actor, (work) => this.read(work, actor, lotId), {
      withoutIdempotency: true,
    });
  }

  private async read(work: Work, actor: Actor, lotId: string): Promise<Result<readonly AdvisedBid[], MayReadError>> {
    const found = await this.tenders.loadPublicLot(work, lotId);
    if (!found.ok) return found;
    const { tender, lot } = found.value;
    if (isBeforeOpening(lot.status)) return err(notFound());
    const who = await this.desk.mayRead(work, actor, tender);
    if (!who.ok) return who;
    const now = await work.now(tender.municipalityId);
    const advised = new Set(advisedCriteria(lot).keys());
    const bids = await advisedBids(work, lotId);
    const watermark = `${await nameOf(work, who.value.personId)}, ${localDateOf(now)}, ${tender.number}`;
    const shown: AdvisedBid[] = [];
    for (const bid of bids) {
      const answers = this.contents.quality(bid.id, bid.quality).answers.map(({ criterionId, text, tradeSecret }) => ({
        ...{ criterionId, text },
        tradeSecret: tradeSecret !== undefined,
      }));
      shown.push({
        bidId: bid.id,
        bidderName: bid.bidderName,
        watermark,
        parts: advisedParts(answers, advised, await rejectedMarksOf(work, bid.id)),
      });
    }
    const { personId, partyId } = who.value;
    const subjectIds = bids.map(({ id }) => id);
    await noteKnowledge(work, { lotId, personId, partyId, kind: 'bid_read', subjectIds, at: now });
    await enterRead(work, 'bids.read_by_adviser', inLot(found.value, subjectIds), { watermark });
    return ok(shown);
  }
}

async function nameOf(work: Work, personId: string): Promise<string> {
  const [row]: { display_name: string }[] = await work.db.query('SELECT display_name FROM accounts.person WHERE id = $1', [personId]);
  return row?.display_name ?? '';
}
