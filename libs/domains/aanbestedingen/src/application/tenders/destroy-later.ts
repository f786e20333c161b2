// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { addDays, localDateOf, startOfLocalDay } from '@samenspel/kernel';
import { figureAt } from '@samenspel/reference';
import { DUE_ENVELOPES_DESTROY } from './become-public.js';

/** T-13: envelopes and shares that nobody will open are destroyed some days later, so that a case can be reported first. */
export async function destroyLater(work: Work, tender: { readonly id: string; readonly municipalityId: string }, now: Date): Promise<void> {
  const { id: subjectId, municipalityId } = tender;
  const days = await figureAt(work.db, 'withdrawal.destruction_days', municipalityId, localDateOf(now));
  await work.setDue({ municipalityId, kind: DUE_ENVELOPES_DESTROY, subjectId, at: startOfLocalDay(addDays(localDateOf(now), days + 1)) });
}
