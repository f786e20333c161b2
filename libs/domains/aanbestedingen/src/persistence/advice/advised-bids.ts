// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';

/** Bids that advisers read: all that opened and are not put aside. */
export async function advisedBidIds(work: Work, lotId: string): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await work.db.query(
    `SELECT id FROM aanbestedingen.bid WHERE lot_id = $1 AND state IN ('opened', 'clarification_asked', 'valid') ORDER BY id`,
    [lotId],
  );
  return new Set(rows.map(({ id }) => id));
}
