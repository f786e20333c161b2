// SPDX-License-Identifier: EUPL-1.2
import type { AuditEntry, AuditWriter } from '@samenspel/audit';
import { conflict, err, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { claimAnswer, storeAnswer } from './idempotency.js';
import { holdingConnection, requireNoConnectionHeld } from './one-connection.js';
import { OpenWork } from './open-work.js';
import type { Work } from './work.js';

const UNIQUE_VIOLATION = '23505';
const TRY_AGAIN = new Set(['40001', '40P01']);
const TRIES = 3;

export interface RunOptions {
  /** A sealed bid leaves no row outside its slot, so its use case answers a repeated request itself. */
  readonly withoutIdempotency?: boolean;
}

/** Carries a failed Result out of TypeORM's transaction, which rolls back on a throw only. */
class Rollback<E> {
  constructor(readonly error: E) {}
}

export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly auditWriter: AuditWriter,
  ) {}

  /**
   * Runs `fn` in one transaction, which is kept only when `fn` returns ok. `fn` may run again after a deadlock, so it changes
   * nothing but the database. With an Idempotency-Key the ok value is stored as JSON and given again: return plain values.
   * `fn` may fail with several errors at once. Adds to them: CONFLICT (a unique constraint) and IDEMPOTENCY_KEY_REUSED.
   */
  async run<T, E extends DomainError | readonly DomainError[]>(
    actor: Actor,
    fn: (work: Work) => Promise<Result<T, E>>,
    options: RunOptions = {},
  ): Promise<Result<T, E>> {
    requireNoConnectionHeld('another unit of work');
    const refusals: AuditEntry[] = [];
    const result = await this.attempt(actor, fn, options, refusals, TRIES);
    if (refusals.length > 0) await this.recordRefusals(actor, refusals);
    return result;
  }

  private async attempt<T, E extends DomainError | readonly DomainError[]>(
    actor: Actor,
    fn: (work: Work) => Promise<Result<T, E>>,
    options: RunOptions,
    refusals: AuditEntry[],
    tries: number,
  ): Promise<Result<T, E>> {
    refusals.length = 0;
    try {
      return await this.dataSource.transaction((db) => holdingConnection(() => this.inside(db, actor, fn, options, refusals)));
    } catch (thrown) {
      if (thrown instanceof Rollback) return err(thrown.error as E);
      const code = sqlState(thrown);
      if (code !== null && TRY_AGAIN.has(code) && tries > 1) return this.attempt(actor, fn, options, refusals, tries - 1);
      // The driver's detail names the values of the row that was there first: nobody may see them.
      if (code === UNIQUE_VIOLATION) return err(conflict() as E);
      throw thrown;
    }
  }

  private async inside<T, E extends DomainError | readonly DomainError[]>(
    db: EntityManager,
    actor: Actor,
    fn: (work: Work) => Promise<Result<T, E>>,
    options: RunOptions,
    refusals: AuditEntry[],
  ): Promise<Result<T, E>> {
    const claim = options.withoutIdempotency === true ? null : await claimAnswer<T>(db, actor);
    if (claim?.kind === 'answered') return { ok: true, value: claim.value };
    if (claim?.kind === 'reused') throw new Rollback(claim.error);
    const work = new OpenWork(db, actor, this.auditWriter, refusals);
    const result = await fn(work);
    if (!result.ok) throw new Rollback(result.error);
    if (claim?.kind === 'claimed') await storeAnswer(db, claim.caller, claim.key, result.value);
    await work.beforeCommit();
    return result;
  }

  private async recordRefusals(actor: Actor, refusals: readonly AuditEntry[]): Promise<void> {
    await this.dataSource.transaction(async (db) => {
      for (const entry of refusals) await this.auditWriter.write(db, actor, entry);
    });
  }
}

/** PostgreSQL's code: wrapped when TypeORM sent the statement, bare when `work.rows` did. */
function sqlState(thrown: unknown): string | null {
  const cause: unknown = thrown instanceof QueryFailedError ? thrown.driverError : thrown;
  if (!(cause instanceof Error)) return null;
  const { code } = cause as { code?: unknown };
  return typeof code === 'string' ? code : null;
}
