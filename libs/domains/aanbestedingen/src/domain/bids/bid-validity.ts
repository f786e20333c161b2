// SPDX-License-Identifier: EUPL-1.2
import {
  addDays,
  days,
  err,
  invalid,
  localDateOf,
  ok,
  otherTerm,
  reasonsOf,
  refused,
  startOfLocalDay,
  type DomainError,
  type LegalCalendar,
  type LocalDate,
  type Result,
  type TermReason,
} from '@samenspel/kernel';
import type { TenderStatus } from '../tenders/tender-status.js';
import type { BidState } from './validity.js';

/** What a tender states, and what the bidder agreed to later. */
export interface StatedValidity {
  readonly bidDeadline: Date;
  /** Calendar days after the day of the deadline. */
  readonly validDays: number;
  readonly prolongedTo: LocalDate | null;
}

/** B-09: until when a bid binds its bidder, and why. */
export interface BidValidity {
  readonly lastDay: LocalDate;
  /** Exclusive. */
  readonly endsAt: Date;
  readonly reasons: readonly TermReason[];
}

/**
 * B-09, C-22: a term of the tender documents, within which the municipality must decide; it never moves to a working day, since that
 * would bind the bidder for longer than was stated. What a bidder agreed to only lengthens.
 */
export function bidValidity({ bidDeadline, validDays, prolongedTo }: StatedValidity, calendar: LegalCalendar): BidValidity {
  const stated = otherTerm(localDateOf(bidDeadline), days(validDays), 'binds_the_municipality', calendar);
  const reasons = reasonsOf(stated);
  if (prolongedTo === null || prolongedTo <= stated.lastDay) return { lastDay: stated.lastDay, endsAt: stated.endsAt, reasons };
  const endsAt = startOfLocalDay(addDays(prolongedTo, 1));
  return {
    lastDay: prolongedTo,
    endsAt,
    reasons: [...reasons, { key: 'validity.prolonged', params: { last: startOfLocalDay(prolongedTo).getTime() } }],
  };
}

export const isStillValid = ({ endsAt }: BidValidity, now: Date): boolean => now < endsAt;

/** From this moment on one is warned. */
export const warnFrom = ({ lastDay }: Pick<BidValidity, 'lastDay'>, warningDays: number): Date => startOfLocalDay(addDays(lastDay, -warningDays));

/** A bid of which nobody decided that it is out. */
export const isInPlay = (state: BidState): boolean => state === 'opened' || state === 'clarification_asked' || state === 'valid';

/** Bids matter from the opening until the award. */
export const holdsBids = (status: TenderStatus): boolean => status === 'opened' || status === 'assessment' || status === 'award_intended';

export interface AskedProlongation {
  readonly until: LocalDate;
  readonly answerBefore: Date;
  readonly reason: string;
}

export type ProlongationError = DomainError<
  | 'LOT_NOT_BEING_JUDGED'
  | 'REASON_NEEDED'
  | 'TERM_IN_THE_PAST'
  | 'NOT_LATER'
  | 'NO_VALID_BIDS'
  | 'PROLONGATION_RUNNING'
  | 'CLARIFICATION_LATE'
  | 'ALREADY_ANSWERED'
>;

/** B-09: one question to all bids in play, until one day; a second only after the term of the first. */
export function mayAskProlongation(
  lotStatus: TenderStatus,
  asked: AskedProlongation,
  inPlay: readonly Pick<BidValidity, 'lastDay'>[],
  runningUntil: Date | null,
  now: Date,
): Result<void, ProlongationError> {
  const rule = 'B-09';
  if (!holdsBids(lotStatus)) return err(refused('LOT_NOT_BEING_JUDGED', { rule }));
  if (asked.reason.trim() === '') return err(invalid('REASON_NEEDED', { rule, path: ['reason'] }));
  if (asked.answerBefore <= now) return err(invalid('TERM_IN_THE_PAST', { rule, path: ['answerBefore'] }));
  if (inPlay.length === 0) return err(refused('NO_VALID_BIDS', { rule }));
  const later = inPlay.some(({ lastDay }) => asked.until > lastDay) && asked.until >= localDateOf(asked.answerBefore);
  if (!later) return err(invalid('NOT_LATER', { rule, path: ['until'] }));
  return runningUntil !== null && now < runningUntil ? err(refused('PROLONGATION_RUNNING', { rule })) : ok();
}

/** One answer, before the term. */
export function mayAnswerProlongation(
  asked: { readonly answerBefore: Date; readonly agreed: boolean | null },
  now: Date,
): Result<void, ProlongationError> {
  if (asked.agreed !== null) return err(refused('ALREADY_ANSWERED', { rule: 'B-09' }));
  return now < asked.answerBefore ? ok() : err(refused('CLARIFICATION_LATE', { rule: 'B-09' }));
}
