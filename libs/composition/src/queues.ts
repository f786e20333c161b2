// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';

/** How far the worker is behind, in seconds; each grows when something is stuck. */
export type QueueName = 'due' | 'mail' | 'audit_chain' | 'events';

/**
 * Since when the oldest waits. Moments of a sandbox with a moved clock are left out of `due`: since when they could have been
 * taken is not kept.
 */
const OLDEST: Readonly<Record<QueueName, string>> = {
  due: `SELECT min(i.at) FROM due.item i LEFT JOIN clock.municipality_offset c USING (municipality_id)
        WHERE i.at <= clock.real() AND coalesce(c.offset_ms, 0) = 0`,
  mail: 'SELECT min(written_at) FROM messages.outbox WHERE accepted_at IS NULL AND given_up_at IS NULL AND NOT digest',
  audit_chain: `WITH tail AS (SELECT e.era, e.xid, e.seq FROM audit.link l JOIN audit.entry e ON e.id = l.entry_id ORDER BY l.position DESC LIMIT 1)
        SELECT min(e.at) FROM audit.entry e LEFT JOIN tail ON true WHERE tail.era IS NULL OR (e.era, e.xid, e.seq) > (tail.era, tail.xid, tail.seq)`,
  events: `SELECT min(l.at) FROM events.reader r JOIN LATERAL (
        SELECT at FROM events.log l WHERE (l.era, l.xid, l.seq) > (r.era, r.xid, r.seq) ORDER BY l.era, l.xid, l.seq LIMIT 1) l ON r.failure IS NOT NULL`,
};

export const queueNames = Object.keys(OLDEST) as readonly QueueName[];

/** Seconds that the oldest of this queue waits; 0 when nothing does. For the metrics. */
export async function queueAge(dataSource: DataSource, queue: QueueName): Promise<number> {
  const [row]: { seconds: number }[] = await dataSource.query(
    `SELECT greatest(coalesce(extract(epoch FROM clock.real() - (${OLDEST[queue]})), 0), 0)::float8 AS seconds`,
  );
  return row?.seconds ?? 0;
}
