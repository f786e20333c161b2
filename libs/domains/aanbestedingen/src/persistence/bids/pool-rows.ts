// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { randomId } from '@samenspel/kernel';
import type { PoolForm, Tags } from './pool-cipher.js';

export interface SealedRow {
  readonly id: string;
  readonly partyTag: Buffer;
  readonly meta: Buffer;
}

/** So many rows in one statement: 8 MiB at most. */
const BATCH = 256;

/** The statements of one pool, which know tags and sealed bytes only. */
export class PoolRows {
  private readonly table: string;
  private readonly scopeTag: string;
  private readonly name: string;

  constructor({ table, scope }: Pick<PoolForm, 'table' | 'scope'>) {
    this.name = table;
    this.table = `aanbestedingen.${table}`;
    this.scopeTag = `${scope}_tag`;
  }

  /** Until the transaction ends: no other publication, resizing, or place beyond what was promised. */
  async lockPool(work: Work): Promise<void> {
    await work.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`pool ${this.name}`]);
  }

  /** One party at a time takes a first row in a scope, so that what is promised is counted right. */
  async lockScope(work: Work, scopeTag: Buffer): Promise<void> {
    await work.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [scopeTag.toString('hex')]);
  }

  async count(work: Work): Promise<number> {
    const [found] = await work.rows<{ count: number }>({ name: `${this.name}-count`, text: `SELECT count(*)::int AS count FROM ${this.table}` }, []);
    return found?.count ?? 0;
  }

  /** Used rows by scope tag, in hex. */
  async usedOf(work: Work, scopeTags: readonly Buffer[]): Promise<ReadonlyMap<string, number>> {
    const text = `SELECT encode(${this.scopeTag}, 'hex') AS tag, count(*)::int AS count FROM ${this.table} WHERE ${this.scopeTag} = ANY ($1::bytea[]) GROUP BY 1`;
    const rows = await work.rows<{ tag: string; count: number }>({ name: `${this.name}-used`, text }, [scopeTags]);
    return new Map(rows.map(({ tag, count }) => [tag, count]));
  }

  async find(work: Work, tags: Tags): Promise<{ readonly id: string; readonly meta: Buffer } | null> {
    const text = `SELECT id, meta FROM ${this.table} WHERE ${this.scopeTag} = $1 AND party_tag = $2`;
    const [row] = await work.rows<{ id: string; meta: Buffer }>({ name: `${this.name}-find`, text }, tags);
    return row ?? null;
  }

  async all(work: Work, scopeTag: Buffer): Promise<readonly SealedRow[]> {
    const text = `SELECT id, party_tag, meta FROM ${this.table} WHERE ${this.scopeTag} = $1 ORDER BY id`;
    const rows = await work.rows<{ id: string; party_tag: Buffer; meta: Buffer }>({ name: `${this.name}-all`, text }, [scopeTag]);
    return rows.map(({ id, party_tag: partyTag, meta }) => ({ id, partyTag, meta }));
  }

  /** Locks a free row, unless somebody else is taking it. */
  async take(work: Work, tags: Tags): Promise<string | null> {
    const text = `SELECT id FROM ${this.table} WHERE ${this.scopeTag} = $1 AND party_tag = $2 FOR UPDATE SKIP LOCKED`;
    const [row] = await work.rows<{ id: string }>({ name: `${this.name}-free`, text }, tags);
    return row?.id ?? null;
  }

  /** Throws when the row is no longer what it was: nothing may be written over another party's. */
  async write(work: Work, change: { readonly id: string; readonly from: Tags; readonly to: Tags; readonly meta: Buffer }): Promise<void> {
    const { id, from, to, meta } = change;
    const text = `UPDATE ${this.table} SET ${this.scopeTag} = $4, party_tag = $5, meta = $6 WHERE id = $1 AND ${this.scopeTag} = $2 AND party_tag = $3 RETURNING id`;
    const rows = await work.rows({ name: `${this.name}-write`, text }, [id, ...from, ...to, meta]);
    if (rows.length !== 1) throw new Error(`a row of ${this.name} changed while it was held`);
  }

  async insert(work: Work, homes: readonly number[], rowOf: (home: number) => { readonly tags: Tags; readonly meta: Buffer }): Promise<void> {
    const text = `INSERT INTO ${this.table} (id, ${this.scopeTag}, party_tag, meta) SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[])`;
    for (let at = 0; at < homes.length; at += BATCH) {
      const rows = homes.slice(at, at + BATCH).map(rowOf);
      const columns = [rows.map(randomId), rows.map(({ tags }) => tags[0]), rows.map(({ tags }) => tags[1]), rows.map(({ meta }) => meta)];
      await work.rows({ name: `${this.name}-fill`, text }, columns);
    }
  }

  /** Takes free rows away; false, and nothing to be kept of it, when one of them is used. */
  async remove(work: Work, free: readonly Tags[]): Promise<boolean> {
    const text = `DELETE FROM ${this.table} WHERE ${this.scopeTag} = ANY ($1::bytea[]) RETURNING id`;
    const removed = await work.rows({ name: `${this.name}-remove`, text }, [free.map(([scopeTag]) => scopeTag)]);
    return removed.length === free.length;
  }
}
