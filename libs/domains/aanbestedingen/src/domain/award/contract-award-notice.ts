// SPDX-License-Identifier: EUPL-1.2
import {
  addDays,
  days,
  err,
  invalid,
  laterOfBothTerms,
  localDateOf,
  ok,
  refused,
  startOfLocalDay,
  type DomainError,
  type LegalCalendar,
  type LegalTerm,
  type LocalDate,
  type Result,
} from '@samenspel/kernel';
import type { Procedure } from '../tenders/tender.js';

/** eForms procurement procedure type of each procedure; below the threshold the nearest one (code list `procedure_type`). */
export const PROCEDURE_TYPES: Readonly<Record<Procedure, string>> = {
  open: 'open',
  invited: 'neg-wo-call',
  direct: 'neg-wo-call',
  sas: 'oth-single',
};
/** eForms award criterion types that a lot here can have (code list `award_criterion_type`). */
export const CRITERION_TYPES = ['quality', 'price'] as const;
/** A municipality is a local authority (code list `buyer_legal_type`). */
export const MUNICIPALITY_LEGAL_TYPE = 'la';

/** Where the award was announced: the number that TED or TenderNed gave it. */
export interface AnnouncedAward {
  readonly reference: string;
  readonly publishedOn: LocalDate;
}

export type AwardNoticeError = DomainError<
  'AWARD_NOTICE_TOO_EARLY' | 'AWARD_NOTICE_RECORDED_ALREADY' | 'AWARD_NOTICE_BEFORE_AWARD' | 'MOMENT_IN_FUTURE' | 'REFERENCE_REQUIRED'
>;

/**
 * S-10, Aw 2.134: until when the award is announced, with day 1 the day after the award. The contract is never signed before the award,
 * so who keeps this term is also in time when the law counts from the contract.
 */
export const awardNoticeTerm = (awardedAt: Date, calendarDays: number, calendar: LegalCalendar): LegalTerm =>
  laterOfBothTerms(localDateOf(awardedAt), days(calendarDays), calendar);

/** From this moment on one is warned; never before the award. */
export function warnOfAwardNotice({ event, lastDay }: Pick<LegalTerm, 'event' | 'lastDay'>, warningDays: number): Date {
  const from = addDays(lastDay, -warningDays);
  return startOfLocalDay(from < event ? event : from);
}

/** S-10: once, after the award, with a day that has come. */
export function mayRecordAwardNotice(
  awardedAt: Date | null,
  recorded: boolean,
  { reference, publishedOn }: AnnouncedAward,
  now: Date,
): Result<void, AwardNoticeError> {
  const rule = 'S-10';
  if (awardedAt === null) return err(refused('AWARD_NOTICE_TOO_EARLY', { rule }));
  if (recorded) return err(refused('AWARD_NOTICE_RECORDED_ALREADY', { rule }));
  if (reference.trim() === '') return err(invalid('REFERENCE_REQUIRED', { rule, path: ['reference'] }));
  const path = ['publishedOn'];
  if (publishedOn < localDateOf(awardedAt)) {
    return err(invalid('AWARD_NOTICE_BEFORE_AWARD', { rule, path, params: { awarded: awardedAt.getTime() } }));
  }
  return publishedOn > localDateOf(now) ? err(invalid('MOMENT_IN_FUTURE', { rule, path })) : ok();
}
