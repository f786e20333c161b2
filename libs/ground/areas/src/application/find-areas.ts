// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import type { AreaKind, AreaRef } from '../domain/area-code.js';

/** An area as it is shown; null is "not known". */
export interface Area extends AreaRef {
  readonly kind: AreaKind;
  readonly name: string | null;
  readonly parentCode: string | null;
  readonly gemeenteCode: string;
  readonly province: string | null;
  readonly postcode: string | null;
  readonly inhabitants: number | null;
  readonly surfaceHectares: number | null;
  readonly neighbours: readonly string[];
  readonly figures: Readonly<Record<string, number | null>>;
}

export interface AreasFilter {
  readonly year: number;
  readonly kind?: AreaKind | null;
  /** Only what lies in this gemeente or wijk. */
  readonly within?: string | null;
}

interface Row {
  readonly code: string;
  readonly year: number;
  readonly kind: AreaKind;
  readonly name: string | null;
  readonly parent_code: string | null;
  readonly gemeente_code: string;
  readonly province: string | null;
  readonly postcode: string | null;
  readonly inhabitants: number | null;
  readonly surface_hectares: number | null;
  readonly neighbours: string[];
  readonly figures: Record<string, number | null>;
}

const COLUMNS = 'code, year, kind, name, parent_code, gemeente_code, province, postcode, inhabitants, surface_hectares, neighbours, figures';
const ASKED = 'JOIN unnest($1::text[], $2::int[]) AS asked (code, year) USING (code, year)';
const BY_REFS = { name: 'areas-by-refs', text: `SELECT ${COLUMNS} FROM areas.area ${ASKED}` };
const POLYGONS = { name: 'areas-polygons', text: `SELECT code, year, polygon FROM areas.area ${ASKED} WHERE polygon IS NOT NULL` };
const SUCCESSORS = {
  name: 'areas-successors',
  text: `SELECT s.code AS from_code, s.year AS from_year, a.* FROM areas.succession s
    JOIN unnest($1::text[], $2::int[]) AS asked (code, year) ON s.code = asked.code AND s.year = asked.year
    JOIN areas.area a ON a.code = s.successor_code AND a.year = s.successor_year ORDER BY a.year, a.code`,
};

const byCode = new Keyset([{ sql: 'code', row: 'code', kind: 'text' }], 'asc');

/** How an area is named as a key of a map. */
export const areaKey = ({ code, year }: AreaRef): string => `${code} ${year}`;

/** Reads areas; they are public. */
@Injectable()
export class FindAreas {
  constructor(private readonly reads: Reads) {}

  async one(area: AreaRef): Promise<Area | null> {
    return (await this.byRefs([area])).get(areaKey(area)) ?? null;
  }

  async byRefs(areas: readonly AreaRef[]): Promise<ReadonlyMap<string, Area>> {
    const rows = await this.reads.rows<Row>(BY_REFS, refs(areas));
    return new Map(rows.map((row) => [areaKey(row), toArea(row)]));
  }

  /** GeoJSON geometries, only of areas that have one. */
  async polygons(areas: readonly AreaRef[]): Promise<ReadonlyMap<string, object>> {
    const rows = await this.reads.rows<AreaRef & { polygon: object }>(POLYGONS, refs(areas));
    return new Map(rows.map((row) => [areaKey(row), row.polygon]));
  }

  /** P-02: what these areas went on as, by recorded rows. */
  async successors(areas: readonly AreaRef[]): Promise<ReadonlyMap<string, readonly Area[]>> {
    const rows = await this.reads.rows<Row & { from_code: string; from_year: number }>(SUCCESSORS, refs(areas));
    const found = new Map<string, Area[]>();
    for (const row of rows) {
      const key = areaKey({ code: row.from_code, year: row.from_year });
      found.set(key, [...(found.get(key) ?? []), toArea(row)]);
    }
    return found;
  }

  /** Areas of one year by code. */
  async list({ year, kind, within }: AreasFilter, page: PageArgs): Promise<Page<Area>> {
    const where =
      'year = $1 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR (starts_with(substr(code, 3), substr($3, 3)) AND code <> $3))';
    const values = [year, kind ?? null, within ?? null];
    const keyset = byCode.sql(page, values.length + 1);
    const text = `SELECT ${COLUMNS} FROM areas.area WHERE ${where} AND ${keyset.where} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<Row>({ name: `areas-${keyset.name}`, text }, [...values, ...keyset.values]);
    const count = async (): Promise<number> => {
      const [counted] = await this.reads.rows<{ n: number }>(
        { name: 'areas-count', text: `SELECT count(*)::int AS n FROM areas.area WHERE ${where}` },
        values,
      );
      return counted?.n ?? 0;
    };
    return byCode.page(page, rows, toArea, count);
  }
}

const refs = (areas: readonly AreaRef[]): unknown[] => [areas.map((area) => area.code), areas.map((area) => area.year)];

const toArea = (row: Row): Area => ({
  code: row.code,
  year: row.year,
  kind: row.kind,
  name: row.name,
  parentCode: row.parent_code,
  gemeenteCode: row.gemeente_code,
  province: row.province,
  postcode: row.postcode,
  inhabitants: row.inhabitants,
  surfaceHectares: row.surface_hectares,
  neighbours: row.neighbours,
  figures: row.figures,
});
