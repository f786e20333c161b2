// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from 'typeorm';
import { BEFORE_THE_FIRST, linkHash } from './chain.js';

/** Any fixed number: one worker chains at a time. */
const LOCK = 8_217_340_022;
const BATCH = 500;

interface Unlinked {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly hash: Buffer;
  readonly key_id: string;
}

interface Tail {
  readonly position: number;
  readonly hash: Buffer;
  readonly era: number;
  readonly xid: string;
  readonly seq: number;
}

const START: Tail = { position: 0, hash: BEFORE_THE_FIRST, era: 0, xid: '0', seq: 0 };

/**
 * Puts committed entries in one order. It stays behind the oldest running transaction, because that one may still
 * write an entry that comes before what is visible now.
 */
export class AuditChainer {
  constructor(private readonly dataSource: DataSource) {}

  /** Links up to 500 entries; returns how many, so the caller goes on until 0. */
  async chainNext(): Promise<number> {
    return this.dataSource.transaction(async (db) => {
      await db.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const tail = await this.tail(db);
      const entries = await this.next(db, tail);
      await this.link(db, tail, entries);
      return entries.length;
    });
  }

  private async tail(db: EntityManager): Promise<Tail> {
    const [row]: Tail[] = await db.query(
      `SELECT l.position, l.hash, e.era, e.xid::text AS xid, e.seq
       FROM audit.link l JOIN audit.entry e ON e.id = l.entry_id ORDER BY l.position DESC LIMIT 1`,
    );
    return row ?? START;
  }

  private async next(db: EntityManager, tail: Tail): Promise<Unlinked[]> {
    return db.query(
      `SELECT id, at, kind, hash, key_id FROM audit.entry
       WHERE (era, xid, seq) > ($1, $2::xid8, $3)
         AND (era < clock.era() OR xid < pg_snapshot_xmin(pg_current_snapshot()))
       ORDER BY era, xid, seq LIMIT ${BATCH}`,
      [tail.era, tail.xid, tail.seq],
    );
  }

  private async link(db: EntityManager, tail: Tail, entries: readonly Unlinked[]): Promise<void> {
    if (entries.length === 0) return;
    let previous = tail.hash;
    const hashes = entries.map((entry, index) => {
      previous = linkHash(previous, tail.position + index + 1, { ...entry, keyId: entry.key_id });
      return previous;
    });
    await db.query(
      `INSERT INTO audit.link (position, entry_id, hash)
       SELECT $1::bigint + n, id, hash FROM unnest($2::uuid[], $3::bytea[]) WITH ORDINALITY AS fresh (id, hash, n)`,
      [tail.position, entries.map((entry) => entry.id), hashes],
    );
  }
}
