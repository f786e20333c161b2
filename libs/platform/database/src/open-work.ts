// SPDX-License-Identifier: EUPL-1.2
import type { AuditEntry, AuditWriter } from '@samenspel/audit';
import { appendEvent, type NewEvent } from '@samenspel/events';
import type { Actor } from '@samenspel/kernel';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { NewDueItem } from './due.js';
import type { Statement } from './reads.js';
import type { Work } from './work.js';

/** The worker listens here; the payload is empty, because what there is to do stands in tables. */
export const WAKE_CHANNEL = 'samenspel_work';

/** The work of one running transaction; only UnitOfWork makes one. */
export class OpenWork implements Work {
  private wakes = false;

  constructor(
    readonly db: EntityManager,
    readonly actor: Actor,
    private readonly auditWriter: AuditWriter,
    private readonly refusals: AuditEntry[],
  ) {}

  async now(municipalityId: string): Promise<Date> {
    return this.moment({ name: 'clock.now', text: 'SELECT clock.now($1::uuid) AS at' }, [municipalityId]);
  }

  async realNow(): Promise<Date> {
    return this.moment({ name: 'clock.real', text: 'SELECT clock.real() AS at' }, []);
  }

  async rows<T extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<T[]> {
    const client = (await this.db.queryRunner?.connect()) as PoolClient | undefined;
    if (client === undefined) throw new Error('a unit of work has no connection');
    const result = await client.query<T>({ name: statement.name, text: statement.text, values: [...values] });
    return result.rows;
  }

  async audit(entry: AuditEntry): Promise<void> {
    await this.auditWriter.write(this.db, this.actor, entry);
  }

  async emit(event: NewEvent): Promise<void> {
    await appendEvent(this.db, event);
    this.wakes = true;
  }

  async setDue(item: NewDueItem): Promise<void> {
    await this.db.query(
      `INSERT INTO due.item (municipality_id, kind, subject_id, at, clock) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (kind, subject_id) DO UPDATE
         SET at = excluded.at, municipality_id = excluded.municipality_id, clock = excluded.clock, taken_until = NULL, attempts = 0`,
      [item.municipalityId, item.kind, item.subjectId, item.at, item.clock ?? 'business'],
    );
    this.wakes = true;
  }

  async clearDue(kind: string, subjectId: string): Promise<void> {
    await this.db.query('DELETE FROM due.item WHERE kind = $1 AND subject_id = $2', [kind, subjectId]);
  }

  refuse(entry: AuditEntry): void {
    this.refusals.push(entry);
  }

  wakeWorker(): void {
    this.wakes = true;
  }

  /** Once per transaction: NOTIFY takes a lock at commit that all notifying transactions share. */
  async beforeCommit(): Promise<void> {
    if (this.wakes) await this.db.query('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, '']);
  }

  private async moment(statement: Statement, values: readonly unknown[]): Promise<Date> {
    const [row] = await this.rows<{ at: Date }>(statement, values);
    if (row === undefined) throw new Error(`${statement.name} gave no moment`);
    return row.at;
  }
}
