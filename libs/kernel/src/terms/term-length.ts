// SPDX-License-Identifier: EUPL-1.2
import { addDays, addMonths, addWeeks, addYears, type LocalDate } from '../time/local-date.js';

/** How a rule states a term. Hours are no matter of days: see `termInHours`. */
export interface TermLength {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
}

export const days = (count: number): TermLength => ({ count, unit: 'days' });
export const weeks = (count: number): TermLength => ({ count, unit: 'weeks' });
export const months = (count: number): TermLength => ({ count, unit: 'months' });
export const years = (count: number): TermLength => ({ count, unit: 'years' });

/**
 * The last day when `event` is day 0. Weeks end on the same day of the week, months and years on the same
 * number of the month, or its last day (Regulation 1182/71 art. 3 lid 2; Dutch case law counts alike).
 */
export function lastDayAfter(event: LocalDate, length: TermLength): LocalDate {
  switch (length.unit) {
    case 'days':
      return addDays(event, length.count);
    case 'weeks':
      return addWeeks(event, length.count);
    case 'months':
      return addMonths(event, length.count);
    case 'years':
      return addYears(event, length.count);
  }
}

export type OutsideTermsAct = 'more_than_90_days' | 'more_than_12_weeks' | 'more_than_3_months' | 'years';

/** Why the Algemene termijnenwet leaves a term alone (ATW art. 4, C-21); null when it does not. */
export function outsideTermsAct({ count, unit }: TermLength): OutsideTermsAct | null {
  switch (unit) {
    case 'days':
      return count > 90 ? 'more_than_90_days' : null;
    case 'weeks':
      return count > 12 ? 'more_than_12_weeks' : null;
    case 'months':
      return count > 3 ? 'more_than_3_months' : null;
    case 'years':
      return 'years';
  }
}

/** ATW art. 2 and Regulation art. 3 lid 5 speak of terms of at least so many days; weeks and longer always are. */
export const isAtLeastDays = ({ count, unit }: TermLength, minimum: number): boolean => unit !== 'days' || count >= minimum;
