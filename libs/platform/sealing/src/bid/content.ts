// SPDX-License-Identifier: EUPL-1.2

/** A bid has two parts in two envelopes, opened in two ceremonies: quality first, price after the scores are fixed (S-03). */
export type BidPurpose = 'quality' | 'price';

/** A passage the bidder asks to keep out of what is published, with the reason. */
export interface TradeSecret {
  readonly reason: string;
}

/** The answer to one criterion of the tender. */
export interface Answer {
  readonly criterionId: string;
  readonly text: string;
  readonly tradeSecret?: TradeSecret;
}

/** A file of the bid, with its true name and size; both are inside the envelope only. */
export interface BidDocument {
  readonly name: string;
  /** Media type, such as `application/pdf`. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly tradeSecret?: TradeSecret;
}

/** A partner in a co-production (B-01); shares are basis points of the whole. */
export interface BidPartner {
  readonly name: string;
  /** The party on this platform, where it is one. */
  readonly partyId?: string;
  readonly role: string;
  readonly shareBasisPoints: number;
  readonly lead: boolean;
}

/** Somebody who does part of the work under the bidder's responsibility. */
export interface Subcontractor {
  readonly name: string;
  readonly part: string;
}

/** A person the bid relies on, named for the conflict check and the interview. */
export interface NamedPerson {
  readonly name: string;
  readonly role: string;
}

/** The own declaration (UEA, B-02): what the bidder says of itself; evidence comes later, of the intended winner only. */
export interface OwnDeclaration {
  /** No ground for exclusion of the tender applies to the bidder, partners and those it relies on. */
  readonly noExclusionGround: boolean;
  /** Where one does apply: which, and what was done about it. */
  readonly exclusionExplanation?: string;
  readonly meetsRequirements: boolean;
  readonly reliesOnOthers: boolean;
  /** Name and function of who declares. */
  readonly declaredBy: string;
}

export interface QualityPart {
  readonly answers: readonly Answer[];
  readonly documents: readonly BidDocument[];
  readonly partners: readonly BidPartner[];
  readonly subcontractors: readonly Subcontractor[];
  readonly persons: readonly NamedPerson[];
  readonly ownDeclaration: OwnDeclaration;
}

export interface PriceElement {
  readonly name: string;
  readonly cents: number;
}

/** Whole cents, without VAT unless the tender says otherwise. */
export interface PricePart {
  readonly totalCents: number;
  readonly elements: readonly PriceElement[];
}

/** Which part belongs to which purpose. */
export interface BidParts {
  readonly quality: QualityPart;
  readonly price: PricePart;
}
