// SPDX-License-Identifier: EUPL-1.2
import {
  days,
  err,
  extendedTo,
  invalid,
  isWithin,
  laterOfBothTerms,
  localDateOf,
  ok,
  refused,
  type DomainError,
  type LegalCalendar,
  type LegalTerm,
  type LocalDate,
  type Result,
} from '@samenspel/kernel';

/** S-08, Aw 2.127: never shorter than so many calendar days. */
export const SHORTEST_STANDSTILL_DAYS = 20;

/** S-07: when a notice counts as sent: readable in the portal and accepted by the mail server. Null while it is not. */
export interface AwardNotice {
  readonly bidId: string;
  readonly sentAt: Date | null;
}

/** What is laid down about the standstill of one lot. An extension holds for all bidders. */
export interface StandstillTerms {
  readonly days: number;
  readonly extendedTo: LocalDate | null;
}

/** S-07: until every notice is sent the end is not known, and shows as "not yet running". */
export type Standstill =
  { readonly state: 'not_yet_running'; readonly waitingFor: readonly string[] } | { readonly state: 'running' | 'ended'; readonly term: LegalTerm };

export type StandstillError = DomainError<'STANDSTILL_TOO_SHORT' | 'STANDSTILL_NO_NOTICES'>;

/** S-08: day 1 is the day after the last notice was sent; the end is the later of ATW and Regulation 1182/71. */
export function standstill(
  notices: readonly AwardNotice[],
  terms: StandstillTerms,
  calendar: LegalCalendar,
  now: Date,
): Result<Standstill, StandstillError> {
  if (!Number.isInteger(terms.days) || terms.days < SHORTEST_STANDSTILL_DAYS) {
    return err(invalid('STANDSTILL_TOO_SHORT', { rule: 'S-08', params: { days: SHORTEST_STANDSTILL_DAYS } }));
  }
  const waitingFor = notices.filter(({ sentAt }) => sentAt === null).map(({ bidId }) => bidId);
  if (waitingFor.length > 0) return ok({ state: 'not_yet_running', waitingFor });
  const sent = notices.flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt.getTime()]));
  if (sent.length === 0) return err(refused('STANDSTILL_NO_NOTICES', { rule: 'S-08' }));
  const counted = laterOfBothTerms(localDateOf(new Date(Math.max(...sent))), days(terms.days), calendar);
  const term = terms.extendedTo === null ? counted : extendedTo(counted, terms.extendedTo, calendar);
  return ok({ state: isWithin(term, now) ? 'running' : 'ended', term });
}
