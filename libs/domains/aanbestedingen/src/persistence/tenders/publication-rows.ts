// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { orderedId, type Cents } from '@samenspel/kernel';
import type { PublicationStep, PublicationStepKind } from '../../domain/tenders/tender.js';
import { PublicationStepEntity } from './publication-step.entity.js';

const LOCK = { name: 'aanbestedingen-lock-tender-row', text: 'SELECT id FROM aanbestedingen.tender WHERE id = $1 FOR UPDATE' };

/** Makes acts on one tender follow each other; take it before loading. */
export async function lockTender(work: Work, tenderId: string): Promise<void> {
  await work.rows(LOCK, [tenderId]);
}

const LOCK_OF_LOT = {
  name: 'aanbestedingen-lock-tender-of-lot',
  text: 'SELECT t.id FROM aanbestedingen.tender t JOIN aanbestedingen.lot l ON l.tender_id = t.id WHERE l.id = $1 FOR UPDATE OF t',
};

/** As `lockTender`, by a lot of it. */
export async function lockTenderOfLot(work: Work, lotId: string): Promise<void> {
  await work.rows(LOCK_OF_LOT, [lotId]);
}

export interface NewStep {
  readonly tenderId: string;
  readonly kind: PublicationStepKind;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly by?: string | null;
  readonly reference?: string | null;
  readonly reason?: string | null;
  readonly tenderVersion?: number | null;
}

export async function insertStep(work: Work, step: NewStep): Promise<PublicationStep> {
  const { kind, at, by = null, reference = null, reason = null, tenderVersion = null } = step;
  const id = orderedId(step.recordedAt.getTime());
  await work.db.insert(PublicationStepEntity, {
    id,
    tenderId: step.tenderId,
    kind,
    at,
    recordedAt: step.recordedAt,
    byPerson: by,
    reference,
    reason,
    tenderVersion,
  });
  return { id, kind, at, by, reference, reason, tenderVersion };
}

const NEXT_NUMBER = {
  name: 'aanbestedingen-next-number',
  text: `INSERT INTO aanbestedingen.tender_number (municipality_id, year, last_number) VALUES ($1, $2, 1)
    ON CONFLICT (municipality_id, year) DO UPDATE SET last_number = tender_number.last_number + 1 RETURNING last_number`,
};

/** Such as `2026-007`: without gaps, since it is taken in the transaction of the decision. */
export async function nextNumber(work: Work, municipalityId: string, year: number): Promise<string> {
  const [row] = await work.rows<{ last_number: number }>(NEXT_NUMBER, [municipalityId, year]);
  if (row === undefined) throw new Error('no tender number was given');
  return `${year}-${String(row.last_number).padStart(3, '0')}`;
}

const FIX = {
  name: 'aanbestedingen-fix-draft',
  text: `WITH fixed AS (
      UPDATE aanbestedingen.tender SET status = 'notice_sent', version = version + 1, number = $3, above_threshold = $4, threshold_cents = $5
      WHERE id = $1 AND version = $2 AND status = 'draft' RETURNING id
    ), lots AS (
      UPDATE aanbestedingen.lot l SET status = 'notice_sent', version = l.version + 1 FROM fixed WHERE l.tender_id = fixed.id
    )
    SELECT id FROM fixed`,
};

/** T-04: number, threshold and outcome stand from here on. False when the draft is no longer as it was read. */
export async function fixDraft(
  work: Work,
  draft: { readonly id: string; readonly version: number },
  fixed: { readonly number: string; readonly aboveThreshold: boolean; readonly thresholdCents: Cents },
): Promise<boolean> {
  return (await work.rows(FIX, [draft.id, draft.version, fixed.number, fixed.aboveThreshold, fixed.thresholdCents])).length === 1;
}
