// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor, type PartyKind } from '@samenspel/kernel';
import type { LegalForm } from '../domain/party.js';

/** A party as everybody may see it. */
export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly legalForm: LegalForm | null;
  readonly kvkNumber: string | null;
  readonly version: number;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly legal_form: LegalForm | null;
  readonly kvk_number: string | null;
  readonly version: number;
}

const COLUMNS = 'p.id, p.kind, p.name, p.legal_form, p.kvk_number, p.version';
const BY_IDS = { name: 'parties-by-ids', text: `SELECT ${COLUMNS} FROM parties.party p WHERE p.id = ANY ($1::uuid[]) AND (p.listed OR p.id = $2)` };
const LISTED = 'FROM parties.party p WHERE p.kind = $1 AND p.listed';
const ADMINISTRATORS = {
  name: 'parties-administrators',
  text: "SELECT person_id FROM parties.membership WHERE party_id = $1 AND role = 'party_administrator' AND until_at IS NULL ORDER BY from_at, id",
};

const byName = new Keyset(
  [
    { sql: 'p.name', row: 'name', kind: 'text' },
    { sql: 'p.id', row: 'id', kind: 'id' },
  ],
  'asc',
);

/** Reads parties: everybody the listed ones, members their own too (I-14). */
@Injectable()
export class FindParties {
  constructor(private readonly reads: Reads) {}

  /** Null when there is none, or none for this actor. */
  async one(actor: Actor, id: string): Promise<Party | null> {
    return isId(id) ? ((await this.byIds(actor, [id])).get(id) ?? null) : null;
  }

  /** For loaders, of this lib and of others. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Party>> {
    const rows = await this.reads.rows<Row>(BY_IDS, [ids, actor.party?.id ?? null]);
    return new Map(rows.map((row) => [row.id, toParty(row)]));
  }

  /** Listed parties of one kind by name. */
  async list(kind: PartyKind, page: PageArgs): Promise<Page<Party>> {
    const keyset = byName.sql(page, 2);
    const text = `SELECT ${COLUMNS} ${LISTED} AND ${keyset.where} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<Row>({ name: `parties-list-${keyset.name}`, text }, [kind, ...keyset.values]);
    const count = async (): Promise<number> => {
      const [counted] = await this.reads.rows<{ n: number }>({ name: 'parties-list-count', text: `SELECT count(*)::int AS n ${LISTED}` }, [kind]);
      return counted?.n ?? 0;
    };
    return byName.page(page, rows, toParty, count);
  }

  /** Who administers the party that one acts for, longest first (P-05). */
  async administratorsOf(partyId: string): Promise<readonly string[]> {
    return (await this.reads.rows<{ person_id: string }>(ADMINISTRATORS, [partyId])).map((row) => row.person_id);
  }
}

const toParty = (row: Row): Party => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  legalForm: row.legal_form,
  kvkNumber: row.kvk_number,
  version: row.version,
});
