// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Slots go back to their pool once a lot is opened, or destroyed unopened; what stays of them lies sealed with the lot (B-06, T-13). */
export class ReleasedSlots1790000003450 implements MigrationInterface {
  readonly name = 'ReleasedSlots1790000003450';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE aanbestedingen.released_slots (
    lot_id uuid CONSTRAINT released_slots_pk PRIMARY KEY CONSTRAINT released_slots_lot REFERENCES aanbestedingen.lot (id),
    sealed bytea NOT NULL
  )`,
  'GRANT SELECT, INSERT ON aanbestedingen.released_slots TO samenspel_app',
  // A pool may be made smaller while nothing lies in it.
  'GRANT DELETE ON aanbestedingen.sealed_slot, aanbestedingen.tender_party TO samenspel_app',
  // Every first bid of a party asks which lots are open.
  'CREATE INDEX lot_by_status ON aanbestedingen.lot (status)',
];

const DOWN = [
  'DROP INDEX aanbestedingen.lot_by_status',
  'REVOKE DELETE ON aanbestedingen.sealed_slot, aanbestedingen.tender_party FROM samenspel_app',
  'DROP TABLE aanbestedingen.released_slots',
];
