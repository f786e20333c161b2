// SPDX-License-Identifier: EUPL-1.2
import type { NewEvent } from '../event.js';

/** A tender became public (T-07); never before. */
export interface TenderPublished extends NewEvent<
  'tender.published',
  {
    readonly tenderId: string;
    readonly number: string;
    readonly lotIds: readonly string[];
    /** RFC 3339. */
    readonly bidDeadline: string;
    readonly sandbox: boolean;
  }
> {
  readonly version: 1;
}

/** A public tender was withdrawn before the opening, with its reasons, to all at once (T-13). */
export interface TenderWithdrawn extends NewEvent<
  'tender.withdrawn',
  { readonly tenderId: string; readonly number: string; readonly reason: string }
> {
  readonly version: 1;
}

/** Answers were given to all at once (T-11); who asked is nowhere in it. */
export interface ClarificationNotePublished extends NewEvent<
  'clarification-note.published',
  { readonly tenderId: string; readonly noteId: string; readonly number: number }
> {
  readonly version: 1;
}

/** The text of a public tender changed; what stood there and what stands there now is read in the graph (T-10). */
export interface TenderRectified extends NewEvent<
  'tender.rectified',
  {
    readonly tenderId: string;
    /** From 1, within the tender. */
    readonly number: number;
    /** Bids that were made before ask to be confirmed again. */
    readonly material: boolean;
    /** RFC 3339, as it is now. */
    readonly bidDeadline: string;
  }
> {
  readonly version: 1;
}

/** The deadline of a public tender was moved before anything was opened; it may have closed before (T-14). */
export interface TenderExtended extends NewEvent<
  'tender.extended',
  { readonly tenderId: string; readonly number: number; readonly bidDeadline: string; readonly reason: string }
> {
  readonly version: 1;
}

/** The deadline passed; of every tender, also of one without bids (B-07). */
export interface TenderClosed extends NewEvent<'tender.closed', { readonly tenderId: string }> {
  readonly version: 1;
}

/** Too few shares are left to open a closed lot, so nobody reads its bids; told to all at once, with the reasons (T-06). */
export interface LotUnopenable extends NewEvent<'lot.unopenable', { readonly tenderId: string; readonly lotId: string; readonly reason: string }> {
  readonly version: 1;
}

/** The envelopes of one purpose of a lot were opened, and the record of it is public (B-07, S-03). */
export interface BidsOpened extends NewEvent<
  'bids.opened',
  { readonly tenderId: string; readonly lotId: string; readonly purpose: 'quality' | 'price' }
> {
  readonly version: 1;
}

/** It was decided to whom a lot is to be awarded; every bidder can read a notice of its own, and the standstill begins (S-07). */
export interface AwardIntended extends NewEvent<'award.intended', { readonly tenderId: string; readonly lotId: string }> {
  readonly version: 1;
}

/** A lot was awarded, after its standstill (S-08). */
export interface LotAwarded extends NewEvent<'lot.awarded', { readonly tenderId: string; readonly lotId: string }> {
  readonly version: 1;
}
