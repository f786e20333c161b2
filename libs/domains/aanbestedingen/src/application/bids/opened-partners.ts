// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { isId } from '@samenspel/kernel';
import type { QualityPart } from '@samenspel/sealing';
import type { ConfirmedShare, Submission } from '../../domain/bids/slot.js';
import { confirms } from '../../domain/bids/submission.js';
import type { BidPartnerEntity } from '../../persistence/bids/bid-partner.entity.js';

export interface PartnersOfBid {
  readonly leadPartyId: string;
  readonly submission: Submission;
  /** Null when the envelope did not open. */
  readonly part: QualityPart | null;
  /** The content is what the bidder said it was, and partners confirmed. */
  readonly contentAsSaid: boolean;
  /** What each party confirmed in its own slot. */
  readonly shares: ReadonlyMap<string, ConfirmedShare | null>;
}

const KNOWN = { name: 'aanbestedingen-known-parties', text: 'SELECT id FROM parties.party WHERE id = ANY ($1::uuid[])' };

/** Partners by the account that they have here: those the lead named at the submission, and those the bid itself names (B-01). */
export async function partnersOf(work: Work, bid: PartnersOfBid): Promise<readonly Omit<BidPartnerEntity, 'bidId'>[]> {
  const { leadPartyId, submission, part } = bid;
  const inside = new Map((part?.partners ?? []).map((partner) => [partner.partyId ?? '', partner]));
  const named = [...new Set([...submission.partnerIds, ...inside.keys()])].filter((id) => isId(id) && id !== leadPartyId);
  const known = await work.rows<{ id: string }>(KNOWN, [named]);
  return known.map(({ id }) => ({
    partyId: id,
    role: inside.get(id)?.role ?? '',
    shareBp: inside.get(id)?.shareBasisPoints ?? null,
    confirmed: bid.contentAsSaid && confirms(bid.shares.get(id) ?? null, leadPartyId, submission),
  }));
}
