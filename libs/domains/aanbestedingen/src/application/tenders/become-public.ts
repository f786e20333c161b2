// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { TenderPublished } from '@samenspel/events';
import type { DomainError, Result } from '@samenspel/kernel';
import { tellOfPublication } from '../following/tell-of-publication.js';
import type { NoticeSentTender } from '../../domain/tenders/tender.js';
import { insertStep } from '../../persistence/tenders/publication-rows.js';
import type { Tenders } from './tenders.js';

/** Due kinds of a tender; the subject is the tender. */
export const DUE_BECOMES_PUBLIC = 'tender_becomes_public';
export const DUE_CLOSE = 'tender_close';
export const DUE_ENVELOPES_DESTROY = 'envelopes_destroy';

/** T-07: the one place where a tender becomes public. The event is the first thing that anybody outside can see of it. */
export async function becomePublic(
  work: Work,
  tenders: Tenders,
  tender: NoticeSentTender,
  now: Date,
): Promise<Result<{ version: number }, DomainError<'CONFLICT'>>> {
  const moved = await tenders.advanceTender(work, tender, 'published', now);
  if (!moved.ok) return moved;
  const { id: tenderId, municipalityId, number, planning, sandbox, lots } = tender;
  await insertStep(work, { tenderId, kind: 'became_public', at: now, recordedAt: now });
  await work.clearDue(DUE_BECOMES_PUBLIC, tenderId);
  await work.setDue({ municipalityId, kind: DUE_CLOSE, subjectId: tenderId, at: planning.bidDeadline });
  const data = { tenderId, number, lotIds: lots.map((lot) => lot.id), bidDeadline: planning.bidDeadline.toISOString(), sandbox };
  await work.emit({
    type: 'tender.published',
    version: 1,
    municipalityId,
    subject: { kind: 'tender', id: tenderId },
    data,
  } satisfies TenderPublished);
  await tellOfPublication(work, tender);
  await work.audit({ kind: 'tender.published', subject: { kind: 'tender', id: tenderId }, municipalityId, data: { number } });
  return moved;
}
