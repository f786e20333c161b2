// SPDX-License-Identifier: EUPL-1.2

export type SlotState = 'empty' | 'submitted' | 'withdrawn';

/** One stored envelope. `ref` finds it in the store; it stands in the slot only. */
export interface StoredPart {
  readonly ref: string;
  readonly sha256: string;
  readonly size: number;
  /** Digest of what is inside, as the bidder's own software reckoned it; partners confirm this (B-01). */
  readonly contentDigest: string;
}

/** A bid as it stands before the opening, or what a party did about one. */
export interface Submission {
  readonly number: string;
  /** ISO 8601, the municipality's business time (B-05). */
  readonly receivedAt: string;
  readonly quality: StoredPart;
  readonly price: StoredPart;
  readonly partnerIds: readonly string[];
  /** T-10: the last material rectification that the bidder knew of; left out when there was none. */
  readonly confirmedFor?: number;
}

/** The part that a partner confirmed in the bid of another (B-01). */
export interface ConfirmedShare {
  readonly leadPartyId: string;
  readonly qualityDigest: string;
  readonly priceDigest: string;
}

/** An earlier version of a bid; its digests are published at the opening without a name. */
export interface EarlierVersion {
  readonly qualitySha256: string;
  readonly priceSha256: string;
  readonly state: 'replaced' | 'withdrawn';
}

/** All that is kept of one party in one lot until the opening. */
export interface Slot {
  readonly partyId: string;
  readonly state: SlotState;
  readonly submission: Submission | null;
  readonly share: ConfirmedShare | null;
  readonly earlier: readonly EarlierVersion[];
  /** The last receipt, for showing it again: text and signature (base64). */
  readonly receipt: { readonly text: string; readonly signature: string } | null;
  /** Digest of the last idempotency key and request, so that a repeat gives the same receipt. */
  readonly repeat: { readonly key: string; readonly request: string } | null;
}

export const emptySlot = (partyId: string): Slot => ({
  partyId,
  state: 'empty',
  submission: null,
  share: null,
  earlier: [],
  receipt: null,
  repeat: null,
});

/** A slot has a fixed length, and so room for this many versions. */
export const MOST_VERSIONS = 100;
