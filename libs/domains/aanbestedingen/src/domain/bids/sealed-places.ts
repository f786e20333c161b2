// SPDX-License-Identifier: EUPL-1.2
import { isBeforeOpening, type TenderStatus } from '../tenders/tender-status.js';

/**
 * How many sealed places an installation has, and how many each open lot is promised. Both are known beforehand, so that nothing
 * that is reckoned with them tells how many bid (B-03).
 */
export class SealedPlaces {
  constructor(
    /** Rows of the pool in which bids lie. */
    readonly rows: number,
    readonly perLot: number,
  ) {}

  /** Rows of the pool of advisers, bidders, partners and declarations: each place of a lot, and as many advisers. */
  get partyRows(): number {
    return 2 * this.rows;
  }

  /** Of `lots` open lots of one tender in that pool. */
  ofTender(lots: number): number {
    return (lots + 1) * this.perLot;
  }
}

/** Whether adviser and bidder are still kept apart in secret: no opening or end has told who is which. */
export const placesAreNeeded = (status: TenderStatus): boolean => isBeforeOpening(status);

/** The rest of a pool is for lots on which more parties bid than were reckoned with. */
const PROMISED_SHARE = 0.75;

/** How many rows of a pool may be promised to open lots; beyond that nothing more is published. */
export const promisable = (rows: number): number => Math.floor(rows * PROMISED_SHARE);

/** Time to make the pool bigger: more than four fifths of what may be promised is. */
export const nearlyPromised = ({ rows, promised }: { readonly rows: number; readonly promised: number }): boolean =>
  promised > 0.8 * promisable(rows);

/** Whether a scope may take one more row: within its own promise always, beyond it from the rest that nobody was promised. */
export function mayTakePlace(rows: number, scopeId: string, promised: ReadonlyMap<string, number>, used: ReadonlyMap<string, number>): boolean {
  const beyond = (scope: string): number => Math.max(0, (used.get(scope) ?? 0) - (promised.get(scope) ?? 0));
  if ((used.get(scopeId) ?? 0) < (promised.get(scopeId) ?? 0)) return true;
  const scopes = new Set([scopeId, ...promised.keys()]);
  return [...scopes].reduce((sum, scope) => sum + beyond(scope), 0) < rows - promisable(rows);
}
