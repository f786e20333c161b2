// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../time/local-date.js';
import type { DayOff } from './legal-calendar.js';
import type { OutsideTermsAct, TermLength } from './term-length.js';

/** One step of the reckoning, as data, so that a portal can print why a term ends when it does. */
export type TermStep =
  | { readonly kind: 'began'; readonly event: LocalDate; readonly firstDay: LocalDate }
  | { readonly kind: 'counted'; readonly length: TermLength; readonly lastDay: LocalDate }
  | { readonly kind: 'counted_working_days'; readonly count: number; readonly passed: readonly DayOff[]; readonly lastDay: LocalDate }
  | { readonly kind: 'suspended'; readonly days: number; readonly article: 'Awb 4:15'; readonly lastDay: LocalDate }
  | { readonly kind: 'moved_on'; readonly article: MovingArticle; readonly passed: readonly DayOff[]; readonly lastDay: LocalDate }
  | { readonly kind: 'two_working_days'; readonly article: TwoDaysArticle; readonly passed: readonly DayOff[]; readonly lastDay: LocalDate }
  | {
      readonly kind: 'not_moved';
      readonly article: 'ATW 4' | 'C-22';
      readonly because: OutsideTermsAct | 'binds_the_municipality';
      readonly lastDay: LocalDate;
    }
  | { readonly kind: 'compared'; readonly dutch: LocalDate; readonly european: LocalDate; readonly lastDay: LocalDate }
  | { readonly kind: 'counted_back'; readonly length: TermLength; readonly article: 'ATW 1 lid 2'; readonly lastDay: LocalDate }
  | { readonly kind: 'replaced'; readonly article: ReplacingArticle; readonly noticeOn: LocalDate; readonly lastDay: LocalDate }
  | { readonly kind: 'extended'; readonly reason: 'decision' | 'outage'; readonly lastDay: LocalDate };

export type MovingArticle = 'ATW 1' | '1182/71 3(4)' | 'C-22' | 'C-23';
/** By which rule a notice names another day: the law's (C-12), or the ordinance's that allows adjournment (C-13). */
export type ReplacingArticle = 'Awb 4:14 lid 3' | 'C-13';
export type TwoDaysArticle = 'ATW 2' | '1182/71 3(5)';

/** A term that explains itself. */
export interface LegalTerm {
  /** The day on which it happened: day 0. */
  readonly event: LocalDate;
  readonly firstDay: LocalDate;
  /** The last day on which one is in time. */
  readonly lastDay: LocalDate;
  /** 00:00 local time of the day after the last: in time is what comes strictly before it. */
  readonly endsAt: Date;
  /** True past the last year whose equated days are decreed: the end may still move by a day (C-20). */
  readonly provisional: boolean;
  readonly steps: readonly TermStep[];
}

/** True while the term still runs at that instant. */
export const isWithin = (term: LegalTerm, instant: Date): boolean => instant.getTime() < term.endsAt.getTime();
