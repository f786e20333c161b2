// SPDX-License-Identifier: EUPL-1.2
import { randomInt } from 'node:crypto';
import type { Work } from '@samenspel/database';
import type { InstallationKeys } from '@samenspel/keys';
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { mayTakePlace, promisable, type SealedPlaces } from '../../domain/bids/sealed-places.js';
import { PoolCipher, type PoolForm, type RowContent, type Tags } from './pool-cipher.js';
import { PoolRows } from './pool-rows.js';
import { promisedPlaces } from './promised-places.js';

export interface PoolRow<T> extends RowContent<T> {
  readonly id: string;
}
export type PlaceError = DomainError<'NO_SEALED_PLACE'>;

const GUESSES = 12;

/**
 * Pre-made rows under tags that mean nothing without the installation key: using one changes no count, no length
 * and no id (B-03; the design is in docs/sealed-bids.md). A free row lies under the tag of its number.
 */
export class SealedPool<T> {
  private readonly cipher: PoolCipher<T>;
  private readonly rows: PoolRows;

  constructor(
    keys: InstallationKeys,
    private readonly form: PoolForm,
    private readonly places: SealedPlaces,
  ) {
    this.cipher = new PoolCipher<T>(keys, form);
    this.rows = new PoolRows(form);
  }

  /** Makes rows until there are `size`, or takes away unused ones. False when one that must go is used. Never called because something arrived. */
  async resize(work: Work, size: number): Promise<boolean> {
    await this.rows.lockPool(work);
    const count = await this.rows.count(work);
    const numbers = Array.from({ length: Math.abs(size - count) }, (_, index) => Math.min(size, count) + index);
    if (size >= count) {
      await this.rows.insert(work, numbers, (home) => this.cipher.freeRow(home));
      return true;
    }
    return this.rows.remove(
      work,
      numbers.map((home) => this.cipher.freeTags(home)),
    );
  }

  /** Holds off everybody else who works on the same party in the same scope, until the transaction ends. */
  async hold(work: Work, scopeId: string, partyId: string): Promise<void> {
    const tag = this.cipher.tags(scopeId, partyId)[1].toString('hex');
    await work.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [tag]);
  }

  async find(work: Work, scopeId: string, partyId: string): Promise<PoolRow<T> | null> {
    const tags = this.cipher.tags(scopeId, partyId);
    const row = await this.rows.find(work, tags);
    return row === null ? null : { id: row.id, ...this.cipher.opened(tags, row.meta) };
  }

  /** Every used row of one lot or tender; for the closing, the opening and nothing else. */
  async all(work: Work, scopeId: string): Promise<readonly PoolRow<T>[]> {
    const scopeTag = this.cipher.scopeTag(scopeId);
    return (await this.rows.all(work, scopeTag)).map(({ id, partyTag, meta }) => ({ id, ...this.cipher.opened([scopeTag, partyTag], meta) }));
  }

  /** Writes into the row of this party, or takes a free one. Call `hold` first. */
  async put(work: Work, scopeId: string, partyId: string, content: T): Promise<Result<void, PlaceError>> {
    const tags = this.cipher.tags(scopeId, partyId);
    const present = await this.find(work, scopeId, partyId);
    if (present !== null) {
      await this.write(work, present, tags, tags, content);
      return ok();
    }
    const free = (await this.mayTake(work, scopeId)) ? await this.takeFree(work) : null;
    if (free === null) return err(refused('NO_SEALED_PLACE', { rule: 'B-03' }));
    await this.write(work, free, this.cipher.freeTags(free.home), tags, content);
    return ok();
  }

  /** Gives the row back: it is a free one again, sealed anew. */
  async release(work: Work, scopeId: string, partyId: string): Promise<void> {
    const present = await this.find(work, scopeId, partyId);
    if (present !== null) await this.free(work, present, this.cipher.tags(scopeId, partyId));
  }

  /** Gives back every row of a lot or tender. Hold off whoever could still write into them. */
  async releaseAll(work: Work, scopeId: string): Promise<void> {
    const scopeTag = this.cipher.scopeTag(scopeId);
    for (const { id, partyTag, meta } of await this.rows.all(work, scopeTag)) {
      const tags: Tags = [scopeTag, partyTag];
      await this.free(work, { id, home: this.cipher.opened(tags, meta).home }, tags);
    }
  }

  /** Whether all that is promised fits, under a lock that holds off other publications. Does not look at what is used. */
  async keepsItsPromises(work: Work): Promise<boolean> {
    await this.rows.lockPool(work);
    const { rows, promised } = await this.standing(work);
    return promised <= promisable(rows);
  }

  /** Rows there are, and rows promised to open lots: neither moves when somebody bids. */
  async standing(work: Work): Promise<{ readonly rows: number; readonly promised: number }> {
    const promised = await promisedPlaces(work, this.form.scope, this.places);
    return { rows: await this.rows.count(work), promised: [...promised.values()].reduce((sum, places) => sum + places, 0) };
  }

  private async mayTake(work: Work, scopeId: string): Promise<boolean> {
    const tag = this.cipher.scopeTag(scopeId);
    await this.rows.lockScope(work, tag);
    const promised = await promisedPlaces(work, this.form.scope, this.places);
    const own = (await this.rows.usedOf(work, [tag])).get(tag.toString('hex')) ?? 0;
    if (own < (promised.get(scopeId) ?? 0)) return true;
    // Only a lot with more parties than were reckoned with comes here; one at a time.
    await this.rows.lockPool(work);
    const scopes = [...new Set([scopeId, ...promised.keys()])];
    const counts = await this.rows.usedOf(
      work,
      scopes.map((scope) => this.cipher.scopeTag(scope)),
    );
    const used = new Map(scopes.map((scope) => [scope, counts.get(this.cipher.scopeTag(scope).toString('hex')) ?? 0]));
    return mayTakePlace(await this.rows.count(work), scopeId, promised, used);
  }

  private async takeFree(work: Work): Promise<{ id: string; home: number } | null> {
    const size = await this.rows.count(work);
    const offset = size > 0 ? randomInt(size) : 0;
    for (let turn = 0; turn < GUESSES + size; turn += 1) {
      // A few guesses first, then every place in turn: a full pool must be seen to be full.
      const home = turn < GUESSES && size > 0 ? randomInt(size) : (offset + turn) % Math.max(size, 1);
      const id = await this.rows.take(work, this.cipher.freeTags(home));
      if (id !== null) return { id, home };
    }
    return null;
  }

  private async write(work: Work, { id, home }: { id: string; home: number }, from: Tags, to: Tags, content: T): Promise<void> {
    await this.rows.write(work, { id, from, to, meta: this.cipher.sealed(to, { home, content }) });
  }

  private async free(work: Work, { id, home }: { id: string; home: number }, from: Tags): Promise<void> {
    const { tags, meta } = this.cipher.freeRow(home);
    await this.rows.write(work, { id, from, to: tags, meta });
  }
}
