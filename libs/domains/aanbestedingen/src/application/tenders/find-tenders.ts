// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor } from '@samenspel/kernel';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { readsDraftsOf, SELECT_SUMMARY, summaryOf, type SummaryRow, type TenderSummary } from './tender-summary.js';

export interface TenderFilter {
  /** Slug. Without it practice municipalities are left out. */
  readonly municipality: string | null;
  readonly status: TenderStatus | null;
}

const PUBLISHED = new Keyset(
  [
    { sql: 't.published_at', row: 'publishedAt', kind: 'instant' },
    { sql: 't.id', row: 'id', kind: 'id' },
  ],
  'desc',
);
const NEWEST = new Keyset([{ sql: 't.id', row: 'id', kind: 'id' }], 'desc');

// The municipality is looked up first, so that the list runs along the index of its tenders.
const PUBLIC = 't.published_at IS NOT NULL AND ($1::text IS NULL OR t.status = $1)';
const EVERYWHERE = `${PUBLIC} AND NOT t.sandbox`;
const OF_ONE = `${PUBLIC} AND t.municipality_id = (SELECT id FROM parties.municipality WHERE slug = $2)`;

const ONE = {
  name: 'aanbestedingen-tender',
  text: `${SELECT_SUMMARY} WHERE t.id = $1 AND (t.published_at IS NOT NULL OR t.municipality_id = $2::uuid)`,
};

/** Reading tenders; each statement holds the scope of who asks. */
@Injectable()
export class FindTenders {
  constructor(private readonly reads: Reads) {}

  /** Public tenders, last published first. */
  async list({ municipality, status }: TenderFilter, page: PageArgs): Promise<Page<TenderSummary>> {
    const values = municipality === null ? [status] : [status, municipality];
    const [scope, scopeName] = municipality === null ? [EVERYWHERE, 'everywhere'] : [OF_ONE, 'of-one'];
    const sql = PUBLISHED.sql(page, values.length + 1);
    const statement = {
      name: `aanbestedingen-tenders-${scopeName}-${sql.name}`,
      text: `${SELECT_SUMMARY} WHERE ${scope} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`,
    };
    const rows = await this.reads.rows<SummaryRow>(statement, [...values, ...sql.values]);
    return PUBLISHED.page(page, rows, summaryOf, () => this.count(scope, scopeName, values));
  }

  /** Every tender of the municipality that the actor reads drafts of, newest first. */
  async mine(actor: Actor, page: PageArgs): Promise<Page<TenderSummary>> {
    const sql = NEWEST.sql(page, 2);
    const scope = 't.municipality_id = $1';
    const statement = {
      name: `aanbestedingen-my-tenders-${sql.name}`,
      text: `${SELECT_SUMMARY} WHERE ${scope} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`,
    };
    const values = [readsDraftsOf(actor)];
    const rows = await this.reads.rows<SummaryRow>(statement, [...values, ...sql.values]);
    return NEWEST.page(page, rows, summaryOf, () => this.count(scope, 'mine', values));
  }

  /** T-07: null for what is not public and not the actor's to read, as for what does not exist. */
  async one(actor: Actor, tenderId: string): Promise<TenderSummary | null> {
    if (!isId(tenderId)) return null;
    const row = await this.reads.row<SummaryRow>(ONE, [tenderId, readsDraftsOf(actor)]);
    return row === null ? null : summaryOf(row);
  }

  private async count(scope: string, name: string, values: readonly unknown[]): Promise<number> {
    const text = `SELECT count(*)::int8 AS total FROM aanbestedingen.tender t WHERE ${scope}`;
    const row = await this.reads.row<{ total: number }>({ name: `aanbestedingen-count-${name}`, text }, values);
    return row?.total ?? 0;
  }
}
