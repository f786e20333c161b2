// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE SCHEMA areas',
  'GRANT USAGE ON SCHEMA areas TO samenspel_app',
  `CREATE TABLE areas.area (
    code text NOT NULL,
    year integer NOT NULL,
    kind text NOT NULL,
    name text,
    parent_code text,
    gemeente_code text NOT NULL,
    province text,
    postcode text,
    inhabitants integer,
    surface_hectares integer,
    neighbours text[] NOT NULL,
    figures jsonb NOT NULL,
    polygon jsonb,
    CONSTRAINT area_pk PRIMARY KEY (code, year),
    CONSTRAINT area_code_form CHECK (code ~ CASE kind WHEN 'gemeente' THEN '^GM[0-9]{4}$' WHEN 'wijk' THEN '^WK[0-9]{6}$' WHEN 'buurt' THEN '^BU[0-9]{8}$' END),
    CONSTRAINT area_kind CHECK (kind IN ('gemeente', 'wijk', 'buurt')),
    CONSTRAINT area_digits CHECK (substr(code, 3, 4) = substr(gemeente_code, 3, 4) AND (parent_code IS NULL OR starts_with(substr(code, 3), substr(parent_code, 3)))),
    CONSTRAINT area_has_parent CHECK ((kind = 'gemeente') = (parent_code IS NULL)),
    CONSTRAINT area_parent FOREIGN KEY (parent_code, year) REFERENCES areas.area (code, year))`,
  'CREATE INDEX area_by_gemeente ON areas.area (gemeente_code, year, code)',
  'CREATE INDEX area_by_kind ON areas.area (year, kind, code)',
  `CREATE TABLE areas.succession (
    code text NOT NULL,
    year integer NOT NULL,
    successor_code text NOT NULL,
    successor_year integer NOT NULL,
    CONSTRAINT succession_pk PRIMARY KEY (code, year, successor_code, successor_year),
    CONSTRAINT succession_later CHECK (successor_year > year),
    CONSTRAINT succession_from FOREIGN KEY (code, year) REFERENCES areas.area (code, year),
    CONSTRAINT succession_to FOREIGN KEY (successor_code, successor_year) REFERENCES areas.area (code, year))`,
  'CREATE INDEX succession_by_successor ON areas.succession (successor_code, successor_year)',
  `CREATE TABLE areas.source (
    name text NOT NULL,
    year integer NOT NULL,
    source text NOT NULL,
    licence text NOT NULL,
    digest text NOT NULL,
    loaded_at timestamptz(3) NOT NULL DEFAULT clock.real(),
    CONSTRAINT source_pk PRIMARY KEY (name))`,
  'GRANT SELECT, INSERT, UPDATE ON areas.area, areas.succession, areas.source TO samenspel_app',
];

/** P-02: areas by code and year, their polygons and figures, and which area went on as which. */
export class Areas1790000001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA areas CASCADE');
  }
}
