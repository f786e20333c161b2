// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { err, localDateOf, ok, refused, startOfLocalDay, type DomainError, type Result } from '@samenspel/kernel';
import { figureAt, legalCalendarAt } from '@samenspel/reference';
import { bidValidity, isInPlay, isStillValid, warnFrom, type BidValidity } from '../../domain/bids/bid-validity.js';
import { validityRowsOfBids, validityRowsOfLot, type ValidityRow } from '../../persistence/bids/validity-rows.js';

/** Due so many days (config) before the first bid of a lot stops to hold; the subject is the lot. */
export const DUE_VALIDITY_WARNING = 'bid_validity_warning';

export interface HeldBid extends BidValidity {
  readonly bidId: string;
  readonly partyId: string;
  readonly municipalityId: string;
  readonly state: ValidityRow['state'];
}

/** Every opened bid of a lot, also one that is out. */
export const validitiesOfLot = async (work: Work, lotId: string): Promise<readonly HeldBid[]> => reckoned(work, await validityRowsOfLot(work, lotId));

export const validitiesOfBids = async (work: Work, bidIds: readonly string[]): Promise<readonly HeldBid[]> =>
  reckoned(work, await validityRowsOfBids(work, bidIds));

export const inPlayOfLot = async (work: Work, lotId: string): Promise<readonly HeldBid[]> =>
  (await validitiesOfLot(work, lotId)).filter(({ state }) => isInPlay(state));

/** B-09: nothing is awarded to a bid that no longer binds its bidder. */
export async function requireStillValid(work: Work, bidId: string, now: Date): Promise<Result<void, DomainError<'BID_NO_LONGER_VALID'>>> {
  const [held] = await validitiesOfBids(work, [bidId]);
  if (held !== undefined && isStillValid(held, now)) return ok();
  const params = held === undefined ? {} : { last: startOfLocalDay(held.lastDay).getTime() };
  return err(refused('BID_NO_LONGER_VALID', { rule: 'B-09', params }));
}

/** When to warn about the bid that ends first; nothing is due when none is in play. */
export async function dueWarning(work: Work, municipalityId: string, lotId: string): Promise<void> {
  const [first] = (await inPlayOfLot(work, lotId)).toSorted((one, other) => one.endsAt.getTime() - other.endsAt.getTime());
  if (first === undefined) return;
  const warningDays = await figureAt(work.db, 'bid.validity_warning_days', municipalityId, localDateOf(await work.now(municipalityId)));
  await work.setDue({ municipalityId, kind: DUE_VALIDITY_WARNING, subjectId: lotId, at: warnFrom(first, warningDays) });
}

/** The calendar of the day of the deadline holds to the end. */
async function reckoned(work: Work, rows: readonly ValidityRow[]): Promise<readonly HeldBid[]> {
  const held: HeldBid[] = [];
  const calendars = new Map<string, Awaited<ReturnType<typeof legalCalendarAt>>>();
  for (const row of rows) {
    const day = localDateOf(row.bidDeadline);
    const calendar = calendars.get(day) ?? (await legalCalendarAt(work.db, day));
    calendars.set(day, calendar);
    const { bidId, partyId, municipalityId, state } = row;
    held.push({ bidId, partyId, municipalityId, state, ...bidValidity(row, calendar) });
  }
  return held;
}
