// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { TENDER_STATUSES, type TenderStatus } from '../../domain/tenders/tender-status.js';

interface Moving {
  readonly id: string;
  readonly tenderId: string;
  readonly status: TenderStatus;
  readonly version: number;
}

/** Two lots of one tender may move at the same moment: the lock makes the second see the first. */
const LOCK_TENDER = { name: 'aanbestedingen-lock-tender', text: 'SELECT id FROM aanbestedingen.tender WHERE id = $1 FOR UPDATE' };

const MOVE_LOT = {
  name: 'aanbestedingen-move-lot',
  text: `WITH moved AS (
      UPDATE aanbestedingen.lot SET status = $4, version = version + 1 WHERE id = $1 AND version = $2 AND status = $3
      RETURNING id, tender_id, version
    ), least AS (
      SELECT (SELECT CASE WHEN l.id = moved.id THEN $4 ELSE l.status END AS status FROM aanbestedingen.lot l WHERE l.tender_id = moved.tender_id
        ORDER BY array_position($5::text[], CASE WHEN l.id = moved.id THEN $4 ELSE l.status END) LIMIT 1) AS status, moved.tender_id, moved.version
      FROM moved
    )
    UPDATE aanbestedingen.tender t SET status = least.status, version = t.version + 1 FROM least WHERE t.id = least.tender_id
    RETURNING least.version AS lot_version, t.status AS tender_status`,
};

/** Null when the lot is no longer as it was loaded. */
export async function moveLot(work: Work, lot: Moving, to: TenderStatus): Promise<{ lotVersion: number; tenderStatus: TenderStatus } | null> {
  await work.rows(LOCK_TENDER, [lot.tenderId]);
  const [row] = await work.rows<{ lot_version: number; tender_status: TenderStatus }>(MOVE_LOT, [
    lot.id,
    lot.version,
    lot.status,
    to,
    TENDER_STATUSES,
  ]);
  return row === undefined ? null : { lotVersion: row.lot_version, tenderStatus: row.tender_status };
}

const MOVE_TENDER = {
  name: 'aanbestedingen-move-tender',
  text: `WITH moved AS (
      UPDATE aanbestedingen.tender SET status = $4, version = version + 1,
        published_at = CASE WHEN $4 = 'published' THEN coalesce(published_at, $5) ELSE published_at END,
        closed_at = CASE $4 WHEN 'closed' THEN $5 WHEN 'published' THEN NULL ELSE closed_at END
      WHERE id = $1 AND version = $2 AND status = $3 RETURNING id, version
    ), lots AS (
      UPDATE aanbestedingen.lot l SET status = $4, version = l.version + 1 FROM moved WHERE l.tender_id = moved.id AND l.status = $3
    )
    SELECT version FROM moved`,
};

/** The new version of the tender; null when it is no longer as it was loaded. */
export async function moveWholeTender(work: Work, tender: Omit<Moving, 'tenderId'>, to: TenderStatus, at: Date): Promise<number | null> {
  const [row] = await work.rows<{ version: number }>(MOVE_TENDER, [tender.id, tender.version, tender.status, to, at]);
  return row?.version ?? null;
}
