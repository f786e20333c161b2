// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { addYears, localDateOf, startOfLocalDay } from '@samenspel/kernel';
import { figureAt } from '@samenspel/reference';

/** S-11: a municipality may keep them for longer, never for less. */
const LEAST_YEARS = 3;

/** When the term of a lot that is over ends. The figure in force on the first day of the term holds to its end. */
export async function recordTermEnds(
  work: Work,
  figure: 'retention.bids_not_awarded_years' | 'retention.record_and_bids_years',
  { municipalityId, overAt }: { readonly municipalityId: string; readonly overAt: Date },
): Promise<Date> {
  const day = localDateOf(overAt);
  return startOfLocalDay(addYears(day, Math.max(LEAST_YEARS, await figureAt(work.db, figure, municipalityId, day))));
}
