// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';

/** A tenant as everybody may see it. */
export interface Municipality {
  readonly id: string;
  readonly partyId: string;
  readonly slug: string;
  readonly name: string;
  readonly sandbox: boolean;
  /** The CBS code that it has now (P-02). */
  readonly code: string;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly party_id: string;
  readonly slug: string;
  readonly name: string;
  readonly sandbox: boolean;
  readonly code: string;
}

const SELECT = 'SELECT m.id, p.id AS party_id, m.slug, m.name, m.sandbox, c.code';
const FROM = `FROM parties.municipality m JOIN parties.party p ON p.municipality_id = m.id
  JOIN parties.municipality_code c ON c.municipality_id = m.id AND c.valid_to IS NULL`;
const BY_SLUG = { name: 'parties-municipality-by-slug', text: `${SELECT} ${FROM} WHERE m.slug = $1` };
const BY_IDS = { name: 'parties-municipalities-by-ids', text: `${SELECT} ${FROM} WHERE m.id = ANY ($1::uuid[])` };

const byName = new Keyset(
  [
    { sql: 'm.name', row: 'name', kind: 'text' },
    { sql: 'm.id', row: 'id', kind: 'id' },
  ],
  'asc',
);

/** Reads the municipalities that take part; they are public. */
@Injectable()
export class FindMunicipalities {
  constructor(private readonly reads: Reads) {}

  /** P-03: the municipality stands in the address. */
  async bySlug(slug: string): Promise<Municipality | null> {
    const row = await this.reads.row<Row>(BY_SLUG, [slug]);
    return row === null ? null : toMunicipality(row);
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Municipality>> {
    const rows = await this.reads.rows<Row>(BY_IDS, [ids]);
    return new Map(rows.map((row) => [row.id, toMunicipality(row)]));
  }

  async list(page: PageArgs): Promise<Page<Municipality>> {
    const keyset = byName.sql(page, 1);
    const text = `${SELECT} ${FROM} WHERE ${keyset.where} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<Row>({ name: `parties-municipalities-${keyset.name}`, text }, keyset.values);
    const count = async (): Promise<number> => {
      const [counted] = await this.reads.rows<{ n: number }>({
        name: 'parties-municipalities-count',
        text: 'SELECT count(*)::int AS n FROM parties.municipality',
      });
      return counted?.n ?? 0;
    };
    return byName.page(page, rows, toMunicipality, count);
  }
}

const toMunicipality = (row: Row): Municipality => ({
  id: row.id,
  partyId: row.party_id,
  slug: row.slug,
  name: row.name,
  sandbox: row.sandbox,
  code: row.code,
});
