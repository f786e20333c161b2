// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';

/** A lot that is over, of which reasons, advices or notices are still there. */
export interface EndedRecordOfLot {
  readonly [key: string]: unknown;
  readonly lotId: string;
  readonly tenderId: string;
  readonly municipalityId: string;
  /** The contract, or the decision that there will be none. */
  readonly overAt: Date;
  readonly rows: number;
  readonly reliefPending: boolean;
}

/** What people wrote of a lot: the table, what is emptied, and which rows of lot $1 still say something. */
const WRITTEN = [
  ['evaluator_score', `reason = ''`, `lot_id = $1 AND reason <> ''`],
  ['consensus_score', `reason = '', advice_weighed = ''`, `lot_id = $1 AND (reason <> '' OR advice_weighed <> '')`],
  [
    'advice_observation',
    `text = '', citation = ''`,
    `advice_id IN (SELECT a.id FROM aanbestedingen.advice a WHERE a.lot_id = $1) AND (text <> '' OR citation <> '')`,
  ],
  ['advice_answer', `because = ''`, `advice_id IN (SELECT a.id FROM aanbestedingen.advice a WHERE a.lot_id = $1) AND because <> ''`],
] as const;

const count = ([table, , where]: (typeof WRITTEN)[number]): string =>
  `(SELECT count(*)::int FROM aanbestedingen.${table} WHERE ${where.replaceAll('$1', 'l.id')})`;
const ENDED = {
  name: 'aanbestedingen-ended-records',
  text: `SELECT * FROM (
      SELECT l.id AS "lotId", t.id AS "tenderId", t.municipality_id AS "municipalityId",
        CASE WHEN l.status = 'contracted' THEN (SELECT c.recorded_at FROM aanbestedingen.contract c WHERE c.lot_id = l.id)
          ELSE (SELECT max(e.decided_at) FROM aanbestedingen.ending e WHERE e.tender_id = t.id AND (e.lot_id = l.id OR e.lot_id IS NULL) AND e.approved) END AS "overAt",
        ${WRITTEN.map(count).join(' + ')} AS rows,
        EXISTS (SELECT FROM aanbestedingen.interim_relief r WHERE r.lot_id = l.id AND r.outcome IS NULL) AS "reliefPending"
      FROM aanbestedingen.lot l JOIN aanbestedingen.tender t ON t.id = l.tender_id
      WHERE l.status IN ('contracted', 'unsuccessful', 'cancelled')) ended
    WHERE rows > 0 AND "overAt" < clock.now("municipalityId") - interval '3 years' ORDER BY "overAt", "lotId" LIMIT $1`,
};
const EMPTY = WRITTEN.map(([table, values, where]) => ({
  name: `aanbestedingen-empty-${table}`,
  text: `WITH emptied AS (UPDATE aanbestedingen.${table} SET ${values} WHERE ${where} RETURNING 1) SELECT count(*)::int AS n FROM emptied`,
}));
const DECISIONS = {
  name: 'aanbestedingen-confirmed-decisions',
  text: 'SELECT id FROM aanbestedingen.award_decision WHERE lot_id = $1 AND confirmed_at IS NOT NULL',
};

export const endedRecords = (work: Work, limit: number): Promise<readonly EndedRecordOfLot[]> => work.rows<EndedRecordOfLot>(ENDED, [limit]);

/** Reasons and advices lose their words; scores, ranking, who did what and when, digests and what was published stay. Tells of how many rows. */
export async function emptyRecord(work: Work, lotId: string): Promise<number> {
  let rows = 0;
  for (const statement of EMPTY) rows += (await work.rows<{ n: number }>(statement, [lotId]))[0]?.n ?? 0;
  return rows;
}

/** Decisions of which the moments of sending stand in the record itself, so that it does not need the mail any more. */
export const confirmedDecisions = async (work: Work, lotId: string): Promise<readonly string[]> =>
  (await work.rows<{ id: string }>(DECISIONS, [lotId])).map(({ id }) => id);
