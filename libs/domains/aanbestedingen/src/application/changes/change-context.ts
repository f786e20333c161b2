// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { localDateOf } from '@samenspel/kernel';
import { figureAt } from '@samenspel/reference';
import type { ChangeContext } from '../../domain/changes/tender-change.js';
import { SESSION_MS } from '../../domain/bids/opening.js';
import { isPublicTender, type Tender } from '../../domain/tenders/tender.js';
import { openingRuns } from '../../persistence/changes/change-rows.js';
import { planningContext } from '../tenders/gate-context.js';

/** What a change of a public tender is checked against. The figure is the one of the day on which the procedure began. */
export async function changeContext(work: Work, tender: Tender, now: Date): Promise<ChangeContext> {
  const { figures, calendar } = await planningContext(work, tender, now);
  const began = localDateOf(isPublicTender(tender) ? tender.publishedAt : now);
  const extensionDays = await figureAt(work.db, 'rectification.extension_days', tender.municipalityId, began);
  const since = new Date((await work.realNow()).getTime() - SESSION_MS);
  return { now, figures, calendar, extensionDays, openingRuns: await openingRuns(work, tender.id, since) };
}
