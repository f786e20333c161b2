// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';

/** The dates of a tender as far as a draft has them. Instants are ends: in time is what comes before. */
export interface DraftPlanning {
  readonly questionDeadline: Date | null;
  readonly answersBy: Date | null;
  /** A whole minute (B-05). */
  readonly bidDeadline: Date | null;
  /** one fixed end for all advisers; null when no advice round is announced. */
  readonly adviceEndsAt: Date | null;
  readonly awardPlannedOn: LocalDate | null;
  readonly contractStartsOn: LocalDate | null;
}

/** The dates of a tender that was decided on. */
export interface Planning extends DraftPlanning {
  readonly questionDeadline: Date;
  readonly answersBy: Date;
  readonly bidDeadline: Date;
  readonly awardPlannedOn: LocalDate;
  readonly contractStartsOn: LocalDate;
}

/** The same planning as one without gaps, or null when a date is missing. */
export function complete(planning: DraftPlanning): Planning | null {
  const { questionDeadline, answersBy, bidDeadline, adviceEndsAt, awardPlannedOn, contractStartsOn } = planning;
  if (questionDeadline === null || answersBy === null || bidDeadline === null || awardPlannedOn === null || contractStartsOn === null) return null;
  return { questionDeadline, answersBy, bidDeadline, adviceEndsAt, awardPlannedOn, contractStartsOn };
}
