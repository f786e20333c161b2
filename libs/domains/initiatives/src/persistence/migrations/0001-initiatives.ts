// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE SCHEMA initiatives',
  'GRANT USAGE ON SCHEMA initiatives TO samenspel_app',
  `CREATE TABLE initiatives.initiative (
    party_id uuid NOT NULL,
    summary text NOT NULL,
    story text NOT NULL,
    phase text NOT NULL,
    participation_form text,
    values text[] NOT NULL,
    themes text[] NOT NULL,
    published_at timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT clock.real(),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT initiative_pk PRIMARY KEY (party_id),
    CONSTRAINT initiative_summary CHECK (char_length(summary) BETWEEN 1 AND 500),
    CONSTRAINT initiative_themes CHECK (cardinality(themes) > 0),
    CONSTRAINT initiative_phase CHECK (phase IN ('explore', 'imagine', 'shape', 'anchor')),
    CONSTRAINT initiative_participation CHECK (participation_form IN ('consultation', 'own_initiative', 'shared_management', 'self_management')),
    CONSTRAINT initiative_party FOREIGN KEY (party_id) REFERENCES parties.party (id))`,
  'CREATE INDEX initiative_by_theme ON initiatives.initiative USING gin (themes)',
  `CREATE TABLE initiatives.area (
    party_id uuid NOT NULL,
    code text NOT NULL,
    year integer NOT NULL,
    gemeente_code text NOT NULL,
    CONSTRAINT initiative_area_pk PRIMARY KEY (party_id, code, year),
    CONSTRAINT initiative_area_gemeente CHECK (substr(code, 3, 4) = substr(gemeente_code, 3, 4)),
    CONSTRAINT initiative_area_initiative FOREIGN KEY (party_id) REFERENCES initiatives.initiative (party_id),
    CONSTRAINT initiative_area_area FOREIGN KEY (code, year) REFERENCES areas.area (code, year))`,
  'CREATE INDEX initiative_area_by_gemeente ON initiatives.area (gemeente_code, party_id)',
  'CREATE INDEX initiative_area_by_code ON initiatives.area (code, year, party_id)',
  'GRANT SELECT, INSERT, UPDATE ON initiatives.initiative TO samenspel_app',
  'GRANT SELECT, INSERT, DELETE ON initiatives.area TO samenspel_app',
];

/** The profiles of residents' initiatives; the party itself stands in the schema parties. */
export class Initiatives1790000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA initiatives CASCADE');
  }
}
