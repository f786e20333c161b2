// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';

/** The worker says that it lives, and clears away those that did not for a day. */
export async function beat(dataSource: DataSource, worker: string): Promise<void> {
  await dataSource.query('INSERT INTO worker.heartbeat (worker) VALUES ($1) ON CONFLICT (worker) DO UPDATE SET at = clock.real()', [worker]);
  await dataSource.query(`DELETE FROM worker.heartbeat WHERE at < clock.real() - interval '1 day'`);
}

/** For `/health/ready`: true when a worker spoke in the last half minute. */
export async function workerIsAlive(dataSource: DataSource, withinMs = 30_000): Promise<boolean> {
  const rows: unknown[] = await dataSource.query(
    `SELECT 1 AS alive FROM worker.heartbeat WHERE at > clock.real() - $1 * interval '1 millisecond' LIMIT 1`,
    [withinMs],
  );
  return rows.length > 0;
}
