// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE SCHEMA reference',
  'GRANT USAGE ON SCHEMA reference TO samenspel_app',
  `CREATE TABLE reference.code_list (
    list text NOT NULL,
    title text NOT NULL,
    version text NOT NULL,
    source text NOT NULL,
    licence text NOT NULL,
    CONSTRAINT code_list_pk PRIMARY KEY (list))`,
  `CREATE TABLE reference.code (
    list text NOT NULL,
    code text NOT NULL,
    nl text NOT NULL,
    en text NOT NULL,
    CONSTRAINT code_pk PRIMARY KEY (list, code),
    CONSTRAINT code_of_list FOREIGN KEY (list) REFERENCES reference.code_list (list))`,
  // municipality_id has no foreign key: parties stands above reference.
  `CREATE TABLE reference.dated_figure (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    key text NOT NULL,
    municipality_id uuid,
    value jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    verified_by text,
    CONSTRAINT dated_figure_pk PRIMARY KEY (id),
    CONSTRAINT dated_figure_source CHECK (source <> ''),
    CONSTRAINT dated_figure_days CHECK (valid_to > valid_from),
    CONSTRAINT dated_figure_one_a_day EXCLUDE USING gist
      (key WITH =, coalesce(municipality_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange(valid_from, valid_to) WITH &&))`,
  'CREATE UNIQUE INDEX dated_figure_first_day ON reference.dated_figure (key, municipality_id, valid_from) NULLS NOT DISTINCT',
  // What was loaded from the files that come with the product: the same files are not loaded twice.
  `CREATE TABLE reference.loaded (
    name text NOT NULL,
    digest text NOT NULL,
    loaded_at timestamptz(3) NOT NULL DEFAULT clock.real(),
    CONSTRAINT loaded_pk PRIMARY KEY (name))`,
  'GRANT SELECT, INSERT, UPDATE ON reference.code_list, reference.code, reference.dated_figure, reference.loaded TO samenspel_app',
];

/** Code lists and figures with their validity and source. */
export class Reference1790000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA reference CASCADE');
  }
}
