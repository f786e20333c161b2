// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';

/** A lot that is over, with bids that did not win and of which the content is still there. */
export interface EndedLot {
  readonly [key: string]: unknown;
  readonly lotId: string;
  readonly tenderId: string;
  readonly municipalityId: string;
  /** The contract, or the decision that there will be none. */
  readonly overAt: Date;
  readonly bids: number;
  readonly reliefPending: boolean;
}

const LOSING = `b.lot_id = l.id AND (b.quality IS NOT NULL OR b.price IS NOT NULL) AND NOT EXISTS (SELECT FROM aanbestedingen.award_decision d
    WHERE d.winner_bid_id = b.id AND d.confirmed_at IS NOT NULL AND d.withdrawn_at IS NULL)`;
const ENDED = {
  name: 'aanbestedingen-ended-bids',
  text: `SELECT * FROM (
      SELECT l.id AS "lotId", t.id AS "tenderId", t.municipality_id AS "municipalityId",
        CASE WHEN l.status = 'contracted' THEN (SELECT c.recorded_at FROM aanbestedingen.contract c WHERE c.lot_id = l.id)
          ELSE (SELECT max(e.decided_at) FROM aanbestedingen.ending e WHERE e.tender_id = t.id AND (e.lot_id = l.id OR e.lot_id IS NULL) AND e.approved) END AS "overAt",
        (SELECT count(*)::int FROM aanbestedingen.bid b WHERE ${LOSING}) AS bids,
        EXISTS (SELECT FROM aanbestedingen.interim_relief r WHERE r.lot_id = l.id AND r.outcome IS NULL) AS "reliefPending"
      FROM aanbestedingen.lot l JOIN aanbestedingen.tender t ON t.id = l.tender_id
      WHERE l.status IN ('contracted', 'unsuccessful', 'cancelled') AND EXISTS (SELECT FROM aanbestedingen.bid b WHERE ${LOSING})) ended
    WHERE "overAt" < clock.now("municipalityId") - interval '3 years' ORDER BY "overAt", "lotId" LIMIT $1`,
};
const PARTIES = {
  name: 'aanbestedingen-ended-parties',
  text: `SELECT b.id AS "bidId", b.party_id AS "partyId" FROM aanbestedingen.bid b JOIN aanbestedingen.lot l ON l.id = b.lot_id WHERE l.id = $1 AND ${LOSING}`,
};
const EMPTY = {
  name: 'aanbestedingen-empty-bids',
  text: 'UPDATE aanbestedingen.bid SET quality = NULL, price = NULL, version = version + 1 WHERE id = ANY ($1::uuid[])',
};
const EMPTY_QUESTIONS = {
  name: 'aanbestedingen-empty-clarifications',
  text: `UPDATE aanbestedingen.bid_clarification SET question = '', answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END WHERE bid_id = ANY ($1::uuid[])`,
};

export const endedLots = (work: Work, limit: number): Promise<readonly EndedLot[]> => work.rows<EndedLot>(ENDED, [limit]);

export const losingBids = (work: Work, lotId: string): Promise<readonly { readonly bidId: string; readonly partyId: string }[]> =>
  work.rows<{ bidId: string; partyId: string }>(PARTIES, [lotId]);

/** What they offered is gone; who bid, when, the digests, states and scores are of the record and stay. */
export async function emptyBids(work: Work, bidIds: readonly string[]): Promise<void> {
  await work.rows(EMPTY, [bidIds]);
  await work.rows(EMPTY_QUESTIONS, [bidIds]);
}
