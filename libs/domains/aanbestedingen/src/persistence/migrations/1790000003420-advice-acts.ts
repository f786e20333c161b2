// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Withdrawn advisers and conflicts found later (A-04, A-05), and what a strike-out sets aside to be weighed again. */
export class AdviceActs1790000003420 implements MigrationInterface {
  readonly name = 'AdviceActs1790000003420';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const allowed = (table: string, name: string, column: string, values: readonly string[]): readonly string[] => [
  `ALTER TABLE aanbestedingen.${table} DROP CONSTRAINT ${name}`,
  `ALTER TABLE aanbestedingen.${table} ADD CONSTRAINT ${name} CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`,
];
const STATES = ['admitted', 'barred', 'struck_out'];
const KINDS = ['secrecy', 'at_invitation', 'after_opening'];

const UP = [
  ...allowed('adviser', 'adviser_state', 'state', [...STATES, 'withdrawn']),
  ...allowed('adviser_declaration', 'adviser_declaration_kind', 'kind', [...KINDS, 'found_later']),
  `CREATE TABLE aanbestedingen.reweighing (
    strike_out_id uuid NOT NULL CONSTRAINT reweighing_strike_out REFERENCES aanbestedingen.strike_out (id),
    lot_id uuid NOT NULL CONSTRAINT reweighing_lot REFERENCES aanbestedingen.lot (id),
    set_aside jsonb NOT NULL,
    set_aside_at timestamptz(3) NOT NULL,
    CONSTRAINT reweighing_pk PRIMARY KEY (strike_out_id, lot_id)
  )`,
  'GRANT SELECT, INSERT ON aanbestedingen.reweighing TO samenspel_app',
  'GRANT DELETE ON aanbestedingen.quality_fix, aanbestedingen.consensus_score TO samenspel_app',
];

const DOWN = [
  'REVOKE DELETE ON aanbestedingen.quality_fix, aanbestedingen.consensus_score FROM samenspel_app',
  'DROP TABLE aanbestedingen.reweighing',
  ...allowed('adviser_declaration', 'adviser_declaration_kind', 'kind', KINDS),
  ...allowed('adviser', 'adviser_state', 'state', STATES),
];
