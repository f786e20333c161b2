// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';

/** A lot in which an adviser's advice came in. */
export interface AdvisedLot {
  readonly adviceId: string;
  readonly lotId: string;
  /** True when an award of it is proposed, decided, confirmed or under contract. */
  readonly awarded: boolean;
}

const LOTS = {
  name: 'aanbestedingen-lots-advised-by',
  text: `SELECT a.id AS "adviceId", a.lot_id AS "lotId", EXISTS (SELECT 1 FROM aanbestedingen.award_decision d
      WHERE d.lot_id = a.lot_id AND d.approved IS NOT FALSE AND d.withdrawn_at IS NULL) AS awarded
    FROM aanbestedingen.advice a WHERE a.adviser_id = $1 AND a.status = 'submitted' ORDER BY a.lot_id`,
};
const SET_ASIDE = {
  name: 'aanbestedingen-set-aside-to-weigh-again',
  text: `WITH leaned AS (
      DELETE FROM aanbestedingen.consensus_score c WHERE c.lot_id = $2 AND EXISTS (SELECT 1 FROM aanbestedingen.advice_observation o
        WHERE o.advice_id = $1 AND o.bid_id = c.bid_id AND (o.criterion_id = c.criterion_id
          OR o.criterion_id = (SELECT parent_id FROM aanbestedingen.criterion WHERE id = c.criterion_id))) RETURNING c.*
    ), loosened AS (DELETE FROM aanbestedingen.quality_fix f WHERE f.lot_id = $2 RETURNING f.*)
    INSERT INTO aanbestedingen.reweighing (strike_out_id, lot_id, set_aside, set_aside_at)
    SELECT $3, $2, jsonb_build_object('consensus', coalesce((SELECT jsonb_agg(to_jsonb(l) ORDER BY l.bid_id, l.criterion_id) FROM leaned l), '[]'),
      'fix', (SELECT to_jsonb(f) FROM loosened f)), $4
    RETURNING jsonb_array_length(set_aside -> 'consensus') AS consensus, set_aside -> 'fix' <> 'null' AS fixed`,
};
const BIDDERS = {
  name: 'aanbestedingen-bidders-advised-on',
  text: `SELECT DISTINCT b.party_id AS "partyId" FROM aanbestedingen.advice_observation o JOIN aanbestedingen.bid b ON b.id = o.bid_id
    WHERE o.advice_id = $1 ORDER BY b.party_id`,
};

export const lotsAdvisedBy = (work: Work, adviserId: string): Promise<readonly AdvisedLot[]> =>
  work.rows<AdvisedLot & Record<string, unknown>>(LOTS, [adviserId]);

/** takes the scores that leaned on this advice, and the fixing of quality, out of the assessment, and keeps them as they were. */
export async function setAside(
  work: Work,
  { adviceId, lotId, strikeOutId, at }: { adviceId: string; lotId: string; strikeOutId: string; at: Date },
): Promise<{ readonly consensus: number; readonly fixed: boolean }> {
  const [row] = await work.rows<{ consensus: number; fixed: boolean }>(SET_ASIDE, [adviceId, lotId, strikeOutId, at]);
  if (row === undefined) throw new Error('nothing was kept of what is weighed again');
  return row;
}

export async function biddersAdvisedOn(work: Work, adviceId: string): Promise<readonly string[]> {
  return (await work.rows<{ partyId: string }>(BIDDERS, [adviceId])).map(({ partyId }) => partyId);
}
