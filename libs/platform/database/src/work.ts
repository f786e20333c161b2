// SPDX-License-Identifier: EUPL-1.2
import type { AuditEntry } from '@samenspel/audit';
import type { NewEvent } from '@samenspel/events';
import type { Actor } from '@samenspel/kernel';
import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { NewDueItem } from './due.js';
import type { Statement } from './reads.js';

/** One transaction, and everything that a use case may do in it. */
export interface Work {
  readonly db: EntityManager;
  readonly actor: Actor;
  /** Business time of a municipality: real time plus the offset of its sandbox clock. Security time is `realNow`. */
  now(municipalityId: string): Promise<Date>;
  /** The database's real time, for what no sandbox may move. */
  realNow(): Promise<Date>;
  /** A prepared statement inside this transaction. */
  rows<T extends QueryResultRow>(statement: Statement, values?: readonly unknown[]): Promise<T[]>;
  /** written with the change, chained afterwards by the worker. */
  audit(entry: AuditEntry): Promise<void>;
  emit(event: NewEvent): Promise<void>;
  /** One moment per (kind, subject): setting it again moves it. */
  setDue(item: NewDueItem): Promise<void>;
  clearDue(kind: string, subjectId: string): Promise<void>;
  /** A refusal that must leave a trace: written after the rollback, in a transaction of its own. */
  refuse(entry: AuditEntry): void;
  /** Wakes the worker when this transaction commits. */
  wakeWorker(): void;
}
