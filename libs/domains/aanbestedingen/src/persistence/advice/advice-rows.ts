// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { Answer, Observation, Signature } from '../../domain/advice/advice.js';
import { lockTender } from '../tenders/publication-rows.js';
import { AdviceObservationEntity } from './advice-observation.entity.js';
import { AdviceSignatureEntity } from './advice-signature.entity.js';
import { AdviceEntity } from './advice.entity.js';

/** An advice with its signatures, and whose it is. */
export interface AdviceRow {
  readonly id: string;
  readonly lotId: string;
  readonly adviserId: string;
  readonly partyId: string;
  readonly tenderId: string;
  readonly status: AdviceEntity['status'];
  readonly version: number;
  readonly digest: string;
  readonly signatures: readonly Signature[];
  /** How many observations it has. */
  readonly observations: number;
}

interface Row {
  readonly id: string;
  readonly lot_id: string;
  readonly adviser_id: string;
  readonly party_id: string;
  readonly tender_id: string;
  readonly status: AdviceEntity['status'];
  readonly version: number;
  readonly digest: string;
  readonly observations: number;
}

const TENDER_OF = {
  name: 'aanbestedingen-tender-of-advice',
  text: 'SELECT l.tender_id FROM aanbestedingen.advice a JOIN aanbestedingen.lot l ON l.id = a.lot_id WHERE a.id = $1',
};

/**
 * Makes acts on this advice follow each other and those on its tender, until the transaction ends: of two members who sign at once
 * one sees the signature of the other, and nobody fixes scores while an advice is coming in or an answer changes.
 */
export async function holdAdvice(work: Work, adviceId: string): Promise<AdviceRow | null> {
  const [of] = await work.rows<{ tender_id: string }>(TENDER_OF, [adviceId]);
  if (of === undefined) return null;
  await lockTender(work, of.tender_id);
  const [row]: Row[] = await work.db.query(
    `SELECT a.id, a.lot_id, a.adviser_id, v.party_id, v.tender_id, a.status, a.version, a.digest,
       (SELECT count(*)::int FROM aanbestedingen.advice_observation o WHERE o.advice_id = a.id) AS observations
     FROM aanbestedingen.advice a JOIN aanbestedingen.adviser v ON v.id = a.adviser_id WHERE a.id = $1 FOR UPDATE OF a`,
    [adviceId],
  );
  if (row === undefined) return null;
  const signatures = await work.db.findBy(AdviceSignatureEntity, { adviceId });
  return {
    ...{ id: row.id, lotId: row.lot_id, adviserId: row.adviser_id, partyId: row.party_id, tenderId: row.tender_id },
    ...{ status: row.status, version: row.version, digest: row.digest, observations: row.observations },
    signatures: signatures.map(({ personId, digest }) => ({ personId, digest })),
  };
}

export async function adviceIdOf(work: Work, lotId: string, adviserId: string): Promise<string | null> {
  return (await work.db.findOneBy(AdviceEntity, { lotId, adviserId }))?.id ?? null;
}

/** writing the text anew takes the signatures away. */
export async function replaceObservations(work: Work, adviceId: string, observations: readonly Observation[]): Promise<void> {
  await work.db.delete(AdviceSignatureEntity, { adviceId });
  await work.db.delete(AdviceObservationEntity, { adviceId });
  if (observations.length === 0) return;
  await work.db.insert(
    AdviceObservationEntity,
    observations.map((observation) => ({ adviceId, ...observation })),
  );
}

/** Criteria that an advice speaks of, each once. */
export async function criteriaOf(work: Work, adviceId: string): Promise<readonly string[]> {
  const rows: { criterion_id: string }[] = await work.db.query(
    'SELECT DISTINCT criterion_id FROM aanbestedingen.advice_observation WHERE advice_id = $1 ORDER BY criterion_id',
    [adviceId],
  );
  return rows.map((row) => row.criterion_id);
}

/** The answer may be given again until the quality is fixed; the last one stands. */
export async function putAnswers(work: Work, adviceId: string, answers: readonly Answer[], by: string, at: Date): Promise<void> {
  for (const { criterionId, outcome, because } of answers) {
    await work.db.query(
      `INSERT INTO aanbestedingen.advice_answer (advice_id, criterion_id, outcome, because, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (advice_id, criterion_id) DO UPDATE SET outcome = excluded.outcome, because = excluded.because,
         answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
      [adviceId, criterionId, outcome, because, by, at],
    );
  }
}

/** kept on file, and counted no more. */
export async function setAdvicesAside(work: Work, adviserId: string): Promise<void> {
  await work.db.update(AdviceEntity, { adviserId }, { status: 'struck_out' });
}
