// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { AreaRef } from '@samenspel/areas';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor } from '@samenspel/kernel';
import type { LegalForm } from '@samenspel/parties';
import type { ParticipationForm, Phase } from '../domain/initiative.js';

/** An initiative as it may be shown. */
export interface Initiative {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly story: string;
  readonly phase: Phase;
  readonly participationForm: ParticipationForm | null;
  readonly values: readonly string[];
  readonly themes: readonly string[];
  readonly areas: readonly AreaRef[];
  readonly legalForm: LegalForm | null;
  readonly kvkNumber: string | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

export interface InitiativesFilter {
  readonly municipalityId?: string | null;
  readonly area?: AreaRef | null;
  readonly theme?: string | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly story: string;
  readonly phase: Phase;
  readonly participation_form: ParticipationForm | null;
  readonly values: string[];
  readonly themes: string[];
  readonly areas: AreaRef[];
  readonly legal_form: LegalForm | null;
  readonly kvk_number: string | null;
  readonly published_at: Date | null;
  readonly version: number;
}

interface Condition {
  readonly name: string;
  readonly sql: (parameter: number) => string;
  readonly values: readonly unknown[];
}

const COLUMNS = `p.id, p.name, p.legal_form, p.kvk_number, i.summary, i.story, i.phase, i.participation_form, i.values, i.themes, i.published_at, i.version,
  (SELECT jsonb_agg(jsonb_build_object('code', a.code, 'year', a.year) ORDER BY a.code, a.year) FROM initiatives.area a WHERE a.party_id = i.party_id) AS areas`;
const FROM = "FROM parties.party p JOIN initiatives.initiative i ON i.party_id = p.id WHERE p.kind = 'initiative'";
// I-14: what is hidden is in no list and no count; the initiative's own members find it by its id.
const SEEN = 'i.published_at IS NOT NULL';
const BY_IDS = { name: 'initiatives-by-ids', text: `SELECT ${COLUMNS} ${FROM} AND p.id = ANY ($1::uuid[]) AND (${SEEN} OR p.id = $2)` };

const byName = new Keyset(
  [
    { sql: 'p.name', row: 'name', kind: 'text' },
    { sql: 'p.id', row: 'id', kind: 'id' },
  ],
  'asc',
);

/** Reads initiatives: everybody the published ones, members their own too. */
@Injectable()
export class FindInitiatives {
  constructor(private readonly reads: Reads) {}

  /** Null when there is none, or none for this actor. */
  async one(actor: Actor, id: string): Promise<Initiative | null> {
    return isId(id) ? ((await this.byIds(actor, [id])).get(id) ?? null) : null;
  }

  /** For loaders of other libs: those of the ids that the actor may see. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Initiative>> {
    const own = actor.permissions.has('initiative:read-own') ? (actor.party?.id ?? null) : null;
    const rows = await this.reads.rows<Row>(BY_IDS, [ids, own]);
    return new Map(rows.map((row) => [row.id, toInitiative(row)]));
  }

  /** Published initiatives by name. */
  async list(filter: InitiativesFilter, page: PageArgs): Promise<Page<Initiative>> {
    const conditions = conditionsOf(filter);
    const { where, values } = inSql(conditions);
    const name = ['initiatives', ...conditions.map((condition) => condition.name)].join('-');
    const keyset = byName.sql(page, values.length + 1);
    const text = `SELECT ${COLUMNS} ${FROM} AND ${where} AND ${keyset.where} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<Row>({ name: `${name}-${keyset.name}`, text }, [...values, ...keyset.values]);
    const count = async (): Promise<number> => {
      const [counted] = await this.reads.rows<{ n: number }>(
        { name: `${name}-count`, text: `SELECT count(*)::int AS n ${FROM} AND ${where}` },
        values,
      );
      return counted?.n ?? 0;
    };
    return byName.page(page, rows, toInitiative, count);
  }
}

function inSql(conditions: readonly Condition[]): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = conditions.map((condition) => {
    const part = condition.sql(values.length + 1);
    values.push(...condition.values);
    return part;
  });
  return { where: [SEEN, ...parts].join(' AND '), values };
}

function conditionsOf({ municipalityId, area, theme }: InitiativesFilter): Condition[] {
  const some: (Condition | null)[] = [
    municipalityId == null ? null : { name: 'municipality', sql: inMunicipality, values: [isId(municipalityId) ? municipalityId : null] },
    area == null ? null : { name: 'area', sql: inArea, values: [area.code, area.year] },
    theme == null ? null : { name: 'theme', sql: (n) => `i.themes @> ARRAY[$${n}::text]`, values: [theme] },
  ];
  return some.filter((condition) => condition !== null);
}

/** P-02: every gemeente code that the tenant has or had. */
const inMunicipality = (n: number): string => `EXISTS (SELECT 1 FROM initiatives.area a JOIN parties.municipality_code c ON c.code = a.gemeente_code
  WHERE a.party_id = i.party_id AND c.municipality_id = $${n}::uuid)`;

/** In that area, or in one that holds it; both of the same year. */
const inArea = (n: number): string => `EXISTS (SELECT 1 FROM initiatives.area a WHERE a.party_id = i.party_id
  AND a.gemeente_code = 'GM' || substr($${n}::text, 3, 4) AND a.year = $${n + 1}::int
  AND (starts_with(substr(a.code, 3), substr($${n}, 3)) OR starts_with(substr($${n}, 3), substr(a.code, 3))))`;

const toInitiative = (row: Row): Initiative => ({
  id: row.id,
  name: row.name,
  summary: row.summary,
  story: row.story,
  phase: row.phase,
  participationForm: row.participation_form,
  values: row.values,
  themes: row.themes,
  areas: row.areas,
  legalForm: row.legal_form,
  kvkNumber: row.kvk_number,
  publishedAt: row.published_at,
  version: row.version,
});
