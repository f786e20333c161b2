// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';

/** Bids that advisers read: all that opened and are not put aside. */
const ADVISED = `lot_id = $1 AND quality IS NOT NULL AND state IN ('opened', 'clarification_asked', 'valid')`;

export async function advisedBidIds(work: Work, lotId: string): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await work.db.query(`SELECT id FROM aanbestedingen.bid WHERE ${ADVISED} ORDER BY id`, [lotId]);
  return new Set(rows.map(({ id }) => id));
}

export interface AdvisedBidRow {
  readonly id: string;
  readonly bidderName: string;
  /** Sealed at rest. */
  readonly quality: Buffer;
}

export async function advisedBids(work: Work, lotId: string): Promise<readonly AdvisedBidRow[]> {
  const rows: { id: string; name: string; quality: Buffer }[] = await work.db.query(
    `SELECT b.id, p.name, b.quality FROM aanbestedingen.bid b JOIN parties.party p ON p.id = b.party_id
     WHERE b.${ADVISED} ORDER BY p.name, b.id LIMIT 200`,
    [lotId],
  );
  return rows.map(({ id, name, quality }) => ({ id, bidderName: name, quality }));
}

/** Criteria under which the officer did not accept the bidder's mark as trade secret. */
export async function rejectedMarksOf(work: Work, bidId: string): Promise<ReadonlySet<string>> {
  const rows: { criterion_id: string }[] = await work.db.query(
    'SELECT criterion_id FROM aanbestedingen.trade_secret_judgement WHERE bid_id = $1 AND NOT accepted',
    [bidId],
  );
  return new Set(rows.map((row) => row.criterion_id));
}
