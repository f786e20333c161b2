// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor } from '@samenspel/kernel';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { NOTHING_AHEAD, readAhead, type Ahead, type TendersRead } from './read-ahead.js';
import { readsDraftsOf, type ListedTender } from './tender-summary.js';

export interface TenderFilter {
  /** Slug. Without it practice municipalities are left out. */
  readonly municipality: string | null;
  readonly status: TenderStatus | null;
}

/** A page of tenders, with all that was read for it. */
export type TendersPage = Page<ListedTender> & { readonly read: TendersRead };

const PUBLISHED = new Keyset(
  [
    { sql: 't.published_at', row: 'publishedAt', kind: 'instant' },
    { sql: 't.id', row: 'id', kind: 'id' },
  ],
  'desc',
);
const NEWEST = new Keyset([{ sql: 't.id', row: 'id', kind: 'id' }], 'desc');

// The municipality is looked up first, so that the list runs along the index of its tenders.
const PUBLIC = 't.published_at IS NOT NULL';
const EVERYWHERE = `${PUBLIC} AND NOT t.sandbox`;
const OF_ONE = `${PUBLIC} AND t.municipality_id = (SELECT id FROM parties.municipality WHERE slug = $1)`;

const ONE = 'WHERE t.id = $1 AND (t.published_at IS NOT NULL OR t.municipality_id = $2::uuid)';

/** Reading tenders; each statement holds the scope of who asks. */
@Injectable()
export class FindTenders {
  constructor(private readonly reads: Reads) {}

  /** Public tenders, last published first, with what is read along of them. */
  async list({ municipality, status }: TenderFilter, page: PageArgs, ahead: Ahead = NOTHING_AHEAD): Promise<TendersPage> {
    const [name, scope] = municipality === null ? ['everywhere', EVERYWHERE] : ['of-one', OF_ONE];
    const ofOne = municipality === null ? [] : [municipality];
    // A statement of its own for a status: one text for both would be planned anew each time.
    if (status === null) return this.pageOf(PUBLISHED, page, [name, scope], ofOne, ahead);
    return this.pageOf(PUBLISHED, page, [`${name}-of-status`, `${scope} AND t.status = $${ofOne.length + 1}`], [...ofOne, status], ahead);
  }

  /** Every tender of the municipality that the actor reads drafts of, newest first. */
  async mine(actor: Actor, page: PageArgs, ahead: Ahead = NOTHING_AHEAD): Promise<TendersPage> {
    return this.pageOf(NEWEST, page, ['mine', 't.municipality_id = $1'], [readsDraftsOf(actor)], ahead);
  }

  /** T-07: null for what is not public and not the actor's to read, as for what does not exist. */
  async one(actor: Actor, tenderId: string): Promise<ListedTender | null> {
    return (await this.read(actor, tenderId, NOTHING_AHEAD)).tenders[0] ?? null;
  }

  /** The same with what is read along of it; without tenders where `one` gives null. */
  async read(actor: Actor, tenderId: string, ahead: Ahead): Promise<TendersRead> {
    if (!isId(tenderId)) return { tenders: [], lots: new Map(), advice: new Map() };
    const wanted = { name: 'aanbestedingen-tender', text: ONE, orderAround: 't.id', values: [tenderId, readsDraftsOf(actor)] };
    return readAhead(this.reads, wanted, ahead);
  }

  private async pageOf(
    order: Keyset,
    page: PageArgs,
    [scopeName, scope]: readonly [name: string, sql: string],
    values: readonly unknown[],
    ahead: Ahead,
  ): Promise<TendersPage> {
    const sql = order.sql(page, values.length + 1);
    const wanted = {
      name: `tenders-${scopeName}-${sql.name}`,
      text: `WHERE ${scope} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`,
      orderAround: sql.orderAround,
      values: [...values, ...sql.values],
    };
    const read = await readAhead(this.reads, wanted, ahead);
    const found = order.page(
      page,
      read.tenders,
      (tender) => tender,
      () => this.count(scope, scopeName, values),
    );
    return { ...found, read };
  }

  private async count(scope: string, name: string, values: readonly unknown[]): Promise<number> {
    const text = `SELECT count(*)::int8 AS total FROM aanbestedingen.tender t WHERE ${scope}`;
    const row = await this.reads.row<{ total: number }>({ name: `aanbestedingen-count-${name}`, text }, values);
    return row?.total ?? 0;
  }
}
