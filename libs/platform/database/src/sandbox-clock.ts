// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Work } from './work.js';

type ClockError = DomainError<'NOT_A_SANDBOX' | 'CLOCK_GOES_FORWARD_ONLY'>;

/**
 * Puts the clock of a sandbox at a later moment; the audit tells by whom. Afterwards, outside the transaction, wait with
 * `waitUntilDueIsDone`. Gives back the new moment as an ISO text.
 */
export async function moveSandboxClock(work: Work, municipalityId: string, to: Date): Promise<Result<string, ClockError>> {
  const [clock] = await work.rows<{ sandbox: boolean; now: Date }>(
    {
      name: 'clock.of_municipality',
      text: 'SELECT sandbox, clock.now(municipality_id) AS now FROM clock.municipality_offset WHERE municipality_id = $1 FOR UPDATE',
    },
    [municipalityId],
  );
  if (clock === undefined || !clock.sandbox) return err(refused('NOT_A_SANDBOX'));
  if (to.getTime() < clock.now.getTime()) return err(refused('CLOCK_GOES_FORWARD_ONLY', { params: { now: clock.now.toISOString() } }));
  await work.db.query(
    `UPDATE clock.municipality_offset SET offset_ms = round(extract(epoch FROM ($2::timestamptz - clock.real())) * 1000) WHERE municipality_id = $1`,
    [municipalityId, to],
  );
  await work.audit({
    kind: 'clock.moved',
    subject: { kind: 'municipality', id: municipalityId },
    municipalityId,
    data: { from: clock.now.toISOString(), to: to.toISOString() },
  });
  work.wakeWorker();
  return ok(to.toISOString());
}

/** For a municipality that is made: only a sandbox gets a clock that can be moved. */
export async function startClock(work: Work, municipalityId: string, sandbox: boolean, startsAt: Date | null = null): Promise<void> {
  await work.db.query(
    `INSERT INTO clock.municipality_offset (municipality_id, sandbox, offset_ms)
     VALUES ($1, $2, CASE WHEN $3::timestamptz IS NULL THEN 0 ELSE round(extract(epoch FROM ($3::timestamptz - clock.real())) * 1000) END)`,
    [municipalityId, sandbox, startsAt],
  );
}

export interface StillDue {
  readonly kind: string;
  readonly subjectId: string;
  readonly failure: string | null;
}

/**
 * Returns when the worker has done everything that is due for this municipality by now, and every reaction has followed.
 * What is left after `withinMs` is given back; an empty list is success.
 */
export async function waitUntilDueIsDone(dataSource: DataSource, municipalityId: string, withinMs = 30_000): Promise<readonly StillDue[]> {
  const until = performance.now() + withinMs;
  for (;;) {
    const left = await stillDue(dataSource, municipalityId);
    if (left.length === 0 && !(await eventsAreWaiting(dataSource, municipalityId))) return [];
    if (performance.now() > until) return left;
    await pause(50);
  }
}

async function stillDue(dataSource: DataSource, municipalityId: string): Promise<StillDue[]> {
  return dataSource.query(
    `SELECT kind, subject_id AS "subjectId", last_failure AS failure FROM due.item
     WHERE municipality_id = $1 AND clock = 'business' AND at <= clock.now($1) ORDER BY at LIMIT 20`,
    [municipalityId],
  );
}

/** A consumer that fails is not waited for: it is a task for the operator, and would stop every sandbox. */
async function eventsAreWaiting(dataSource: DataSource, municipalityId: string): Promise<boolean> {
  const rows: unknown[] = await dataSource.query(
    `SELECT 1 FROM events.reader r WHERE r.failure IS NULL AND EXISTS (
       SELECT FROM events.log l WHERE l.municipality_id = $1 AND (l.era, l.xid, l.seq) > (r.era, r.xid, r.seq)) LIMIT 1`,
    [municipalityId],
  );
  return rows.length > 0;
}
