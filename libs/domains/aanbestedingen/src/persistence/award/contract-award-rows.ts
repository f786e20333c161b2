// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';

/** What the notice says that the tender itself does not tell. Amounts are cents without VAT. */
export interface AwardedContract {
  readonly [key: string]: unknown;
  readonly authority: string;
  readonly winner: string;
  readonly winnerKvkNumber: string | null;
  readonly priceCents: number;
  readonly bidsReceived: number;
  readonly bidsValid: number;
}

const AWARDED = {
  name: 'aanbestedingen-awarded-contract',
  text: `SELECT a.name AS authority, w.name AS winner, w.kvk_number AS "winnerKvkNumber", b.price_cents AS "priceCents",
      (SELECT count(*)::int FROM aanbestedingen.bid o WHERE o.lot_id = d.lot_id) AS "bidsReceived",
      (SELECT count(*)::int FROM aanbestedingen.bid o WHERE o.lot_id = d.lot_id AND o.state = 'valid') AS "bidsValid"
    FROM aanbestedingen.award_decision d JOIN aanbestedingen.bid b ON b.id = d.winner_bid_id JOIN parties.party w ON w.id = b.party_id
    JOIN aanbestedingen.lot l ON l.id = d.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id
    JOIN parties.party a ON a.municipality_id = t.municipality_id
    WHERE d.id = $1`,
};

/** Of a decision on which the award rests. */
export async function awardedContract(work: Work, decisionId: string): Promise<AwardedContract> {
  const [row] = await work.rows<AwardedContract>(AWARDED, [decisionId]);
  if (row === undefined) throw new Error(`no award decision ${decisionId}`);
  return row;
}
