// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { localDateOf, type LegalTerm } from '@samenspel/kernel';
import { figureAt, legalCalendarAt } from '@samenspel/reference';
import { awardNoticeTerm, warnOfAwardNotice } from '../../domain/award/contract-award-notice.js';

/** Due before an award must have been announced, and once more when that day has passed; the subject is the lot. */
export const DUE_AWARD_NOTICE = 'award_notice_due';

export interface AwardNoticeTerm {
  readonly term: LegalTerm;
  readonly warnAt: Date;
}

/** What is in force on the day of the award holds to the end of the term. */
export async function awardNoticeTermOf(work: Work, municipalityId: string, awardedAt: Date): Promise<AwardNoticeTerm> {
  const day = localDateOf(awardedAt);
  const calendarDays = await figureAt(work.db, 'award_notice.data_days', municipalityId, day);
  const warningDays = await figureAt(work.db, 'award_notice.warning_days', municipalityId, day);
  const term = awardNoticeTerm(awardedAt, calendarDays, await legalCalendarAt(work.db, day));
  return { term, warnAt: warnOfAwardNotice(term, warningDays) };
}

/** S-10: from the award on somebody sees to it that it is announced. */
export async function dueAwardNotice(work: Work, municipalityId: string, lotId: string, awardedAt: Date): Promise<void> {
  const { warnAt } = await awardNoticeTermOf(work, municipalityId, awardedAt);
  await work.setDue({ municipalityId, kind: DUE_AWARD_NOTICE, subjectId: lotId, at: warnAt });
}
