// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { isId } from '@samenspel/kernel';
import { BidEntity } from './bid.entity.js';
import { BidClarificationEntity } from './bid-clarification.entity.js';
import { BidPartnerEntity } from './bid-partner.entity.js';

/** A bid without its contents. */
export type BidRow = Pick<BidEntity, 'id' | 'lotId' | 'partyId' | 'state' | 'version' | 'finding'>;

export interface LoadedBid {
  readonly bid: BidRow;
  readonly partnersConfirmed: boolean;
  readonly clarification: BidClarificationEntity | null;
}

const LOCK = { name: 'aanbestedingen-lock-bid', text: 'SELECT id FROM aanbestedingen.bid WHERE id = $1 FOR UPDATE' };

/** A bid with what judging it looks at, held until the transaction ends. */
export async function loadBid(work: Work, bidId: string): Promise<LoadedBid | null> {
  if (!isId(bidId)) return null;
  await work.rows(LOCK, [bidId]);
  const bid = await work.db.findOne(BidEntity, {
    where: { id: bidId },
    select: { id: true, lotId: true, partyId: true, state: true, version: true, finding: true },
  });
  if (bid === null) return null;
  const partners = await work.db.findBy(BidPartnerEntity, { bidId });
  return {
    bid,
    partnersConfirmed: partners.every((partner) => partner.confirmed),
    clarification: await work.db.findOneBy(BidClarificationEntity, { bidId }),
  };
}

/** False when it is no longer as it was loaded. */
export async function changeBidState(work: Work, { id, version }: BidRow, state: BidEntity['state']): Promise<boolean> {
  return (await work.db.update(BidEntity, { id, version }, { state, version: version + 1 })).affected === 1;
}
