// SPDX-License-Identifier: EUPL-1.2
import { addDays, addMonths, earlierDate, err, invalid, ok, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';

/** C-02: a task of the municipality that residents may ask to take over. Money in cents a year without VAT. */
export interface ChallengeableTask {
  readonly title: string;
  readonly description: string;
  readonly currentCostCents: number;
  readonly qualityLevel: string;
  /** The party that carries it out now; null when the municipality does so itself. */
  readonly contractor: string | null;
  readonly contractEndsOn: LocalDate | null;
  /** The day by which an extension of the contract must be given notice of. */
  readonly extensionNoticeOn: LocalDate | null;
  readonly lastChallengeOn: LocalDate | null;
  readonly contact: string;
}

const MONTHS_AHEAD = 12;

/**
 * C-02: the first day on which at most twelve months remain to the end of the contract or, if earlier, to the notice date of
 * an extension. Null without either.
 */
export function alertFrom({ contractEndsOn, extensionNoticeOn }: Pick<ChallengeableTask, 'contractEndsOn' | 'extensionNoticeOn'>): LocalDate | null {
  const moment =
    contractEndsOn === null ? extensionNoticeOn : extensionNoticeOn === null ? contractEndsOn : earlierDate(contractEndsOn, extensionNoticeOn);
  return moment === null ? null : firstDayWithin(moment);
}

/** A month without that day (31 February) makes twelve months back fall short by days: then the next day is the first. */
function firstDayWithin(moment: LocalDate): LocalDate {
  const back = addMonths(moment, -MONTHS_AHEAD);
  return addMonths(back, MONTHS_AHEAD) < moment ? addDays(back, 1) : back;
}

export type TaskError = DomainError<'TASK_DATES_OUT_OF_ORDER'>;

/** Refused: a last day to challenge, or a notice date, after the end of the contract. */
export function checkTask(task: ChallengeableTask): Result<void, TaskError> {
  const { contractEndsOn: end, lastChallengeOn, extensionNoticeOn } = task;
  const late = (day: LocalDate | null): boolean => day !== null && end !== null && day > end;
  if (late(lastChallengeOn)) return err(invalid('TASK_DATES_OUT_OF_ORDER', { rule: 'C-02', path: ['lastChallengeOn'] }));
  if (late(extensionNoticeOn)) return err(invalid('TASK_DATES_OUT_OF_ORDER', { rule: 'C-02', path: ['extensionNoticeOn'] }));
  return ok();
}
