// SPDX-License-Identifier: EUPL-1.2
import { randomInt } from 'node:crypto';
import type { Work } from '@samenspel/database';
import { SEAL_OVERHEAD, type InstallationKeys } from '@samenspel/keys';
import { randomId } from '@samenspel/kernel';

/** Which pool, and how many bytes a row's content may take; every row takes exactly that. */
export interface PoolShape {
  readonly table: 'sealed_slot' | 'tender_party';
  readonly scope: 'lot' | 'tender';
  readonly contentBytes: number;
}

export interface PoolRow<T> {
  readonly id: string;
  /** The free place that this row came from, and goes back to. */
  readonly home: number;
  readonly content: T;
}

const LENGTH_BYTES = 4;
const GUESSES = 12;

/**
 * Pre-made rows under tags that mean nothing without the installation key: using one changes no count, no length
 * and no id (B-03; the design is in docs/sealed-bids.md). A free row lies under the tag of its number.
 */
export class SealedPool<T> {
  constructor(
    private readonly keys: InstallationKeys,
    private readonly shape: PoolShape,
  ) {}

  /** Makes rows until there are `size`. Never called because something arrived. */
  async fill(work: Work, size: number): Promise<void> {
    const { table, scope } = this.shape;
    await work.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`pool ${table}`]);
    const [found] = await work.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM aanbestedingen.${table}`);
    for (let home = found?.count ?? 0; home < size; home += 1) {
      const tags = this.freeTags(home);
      await work.db.query(`INSERT INTO aanbestedingen.${table} (id, ${scope}_tag, party_tag, meta) VALUES ($1, $2, $3, $4)`, [
        randomId(),
        ...tags,
        this.sealed(tags, { home, content: null }),
      ]);
    }
  }

  /** Holds off everybody else who works on the same party in the same scope, until the transaction ends. */
  async hold(work: Work, scopeId: string, partyId: string): Promise<void> {
    const tag = this.tags(scopeId, partyId)[1].toString('hex');
    await work.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [tag]);
  }

  async find(work: Work, scopeId: string, partyId: string): Promise<PoolRow<T> | null> {
    const { table, scope } = this.shape;
    const tags = this.tags(scopeId, partyId);
    const [row] = await work.rows<{ id: string; meta: Buffer }>(
      { name: `${table}-find`, text: `SELECT id, meta FROM aanbestedingen.${table} WHERE ${scope}_tag = $1 AND party_tag = $2` },
      tags,
    );
    return row === undefined ? null : { id: row.id, ...this.opened(tags, row.meta) };
  }

  /** Every used row of one lot or tender; for the closing, the opening and nothing else. */
  async all(work: Work, scopeId: string): Promise<readonly PoolRow<T>[]> {
    const { table, scope } = this.shape;
    const scopeTag = this.scopeTag(scopeId);
    const rows = await work.rows<{ id: string; party_tag: Buffer; meta: Buffer }>(
      { name: `${table}-all`, text: `SELECT id, party_tag, meta FROM aanbestedingen.${table} WHERE ${scope}_tag = $1 ORDER BY id` },
      [scopeTag],
    );
    return rows.map((row) => ({ id: row.id, ...this.opened([scopeTag, row.party_tag], row.meta) }));
  }

  /** Writes into the row of this party, or takes a free one. Call `hold` first. */
  async put(work: Work, scopeId: string, partyId: string, content: T): Promise<void> {
    const { table, scope } = this.shape;
    const tags = this.tags(scopeId, partyId);
    const present = await this.find(work, scopeId, partyId);
    const { id, home } = present ?? (await this.takeFree(work));
    await work.db.query(`UPDATE aanbestedingen.${table} SET ${scope}_tag = $2, party_tag = $3, meta = $4 WHERE id = $1`, [
      id,
      ...tags,
      this.sealed(tags, { home, content }),
    ]);
  }

  /** Gives the row back, as if it had never been used. */
  async release(work: Work, scopeId: string, partyId: string): Promise<void> {
    const present = await this.find(work, scopeId, partyId);
    if (present === null) return;
    const { table, scope } = this.shape;
    const tags = this.freeTags(present.home);
    await work.db.query(`UPDATE aanbestedingen.${table} SET ${scope}_tag = $2, party_tag = $3, meta = $4 WHERE id = $1`, [
      present.id,
      ...tags,
      this.sealed(tags, { home: present.home, content: null }),
    ]);
  }

  private async takeFree(work: Work): Promise<{ id: string; home: number }> {
    const { table, scope } = this.shape;
    const [found] = await work.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM aanbestedingen.${table}`);
    const size = found?.count ?? 0;
    const text = `SELECT id FROM aanbestedingen.${table} WHERE ${scope}_tag = $1 AND party_tag = $2 FOR UPDATE SKIP LOCKED`;
    const offset = size > 0 ? randomInt(size) : 0;
    for (let turn = 0; turn < GUESSES + size; turn += 1) {
      // A few guesses first, then every place in turn: a full pool must be seen to be full.
      const home = turn < GUESSES && size > 0 ? randomInt(size) : (offset + turn) % Math.max(size, 1);
      const [row] = await work.rows<{ id: string }>({ name: `${table}-free`, text }, this.freeTags(home));
      if (row !== undefined) return { id: row.id, home };
    }
    throw new Error(`the pool ${table} of ${size} rows is full`);
  }

  private scopeTag(scopeId: string): Buffer {
    return this.keys.tag('tag', this.shape.table, 'scope', scopeId);
  }

  private tags(scopeId: string, partyId: string): readonly [Buffer, Buffer] {
    return [this.scopeTag(scopeId), this.keys.tag('tag', this.shape.table, 'party', scopeId, partyId)];
  }

  private freeTags(home: number): readonly [Buffer, Buffer] {
    return [this.keys.tag('tag', this.shape.table, 'free scope', String(home)), this.keys.tag('tag', this.shape.table, 'free party', String(home))];
  }

  private sealed(tags: readonly [Buffer, Buffer], value: { home: number; content: T | null }): Buffer {
    const text = Buffer.from(JSON.stringify(value));
    if (text.length > this.shape.contentBytes) throw new Error(`a row of ${this.shape.table} does not hold ${text.length} bytes`);
    const padded = Buffer.alloc(LENGTH_BYTES + this.shape.contentBytes);
    padded.writeUInt32BE(text.length);
    text.copy(padded, LENGTH_BYTES);
    const sealed = this.keys.seal('slot', padded, this.contextOf(tags));
    if (sealed.length !== padded.length + SEAL_OVERHEAD) throw new Error('a sealed row has another length than promised');
    return sealed;
  }

  private opened(tags: readonly [Buffer, Buffer], meta: Buffer): { home: number; content: T } {
    const padded = this.keys.open('slot', meta, this.contextOf(tags));
    const text = padded.subarray(LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE()).toString();
    return JSON.parse(text) as { home: number; content: T };
  }

  private contextOf([scopeTag, partyTag]: readonly [Buffer, Buffer]): string {
    return `${this.shape.table} ${scopeTag.toString('hex')} ${partyTag.toString('hex')}`;
  }
}
