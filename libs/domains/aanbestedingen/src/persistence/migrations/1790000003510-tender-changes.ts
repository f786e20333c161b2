// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freezeAfterPublication } from './freeze-after-publication.js';
import { freezeExceptChanges } from './freeze-except-changes.js';

const UP = [
  // T-10, T-14, P-09: proposed by one person, decided by another; what was decided stands still, since only the decision can be written.
  `CREATE TABLE aanbestedingen.tender_change (
    id uuid CONSTRAINT tender_change_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT tender_change_tender REFERENCES aanbestedingen.tender (id),
    kind text NOT NULL CONSTRAINT tender_change_kind CHECK (kind IN ('rectification', 'extension')),
    differences jsonb NOT NULL CONSTRAINT tender_change_differences CHECK (jsonb_array_length(differences) > 0),
    material boolean NOT NULL,
    not_material_because text NOT NULL,
    reason text NOT NULL CONSTRAINT tender_change_reason CHECK (reason <> ''),
    ground text CONSTRAINT tender_change_ground CHECK (ground = 'outage'),
    term_reasons jsonb NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamptz(3) NOT NULL,
    decided_by uuid,
    decided_at timestamptz(3),
    approved boolean,
    decision_reason text,
    number integer CONSTRAINT tender_change_number CHECK (number >= 1),
    applied_version integer,
    CONSTRAINT tender_change_once UNIQUE (tender_id, kind, number),
    CONSTRAINT tender_change_two_persons CHECK (decided_by <> proposed_by),
    CONSTRAINT tender_change_ground_of CHECK ((kind = 'extension') = (ground IS NOT NULL)),
    CONSTRAINT tender_change_explained CHECK (kind = 'extension' OR material OR not_material_because <> ''),
    CONSTRAINT tender_change_decided CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)),
    CONSTRAINT tender_change_applied CHECK ((approved IS TRUE) = (applied_version IS NOT NULL) AND (approved IS TRUE) = (number IS NOT NULL))
  )`,
  'CREATE UNIQUE INDEX tender_change_one_open ON aanbestedingen.tender_change (tender_id) WHERE decided_at IS NULL',
  'GRANT SELECT, INSERT, UPDATE (decided_by, decided_at, approved, decision_reason, number, applied_version) ON aanbestedingen.tender_change TO samenspel_app',
  // B-07, T-14: a closing that a later one takes the place of is kept beside it.
  'ALTER TABLE aanbestedingen.closing DROP CONSTRAINT closing_pk',
  'ALTER TABLE aanbestedingen.closing ADD COLUMN superseded_at timestamptz(3), ADD CONSTRAINT closing_pk PRIMARY KEY (lot_id, closed_at)',
  'CREATE UNIQUE INDEX closing_that_holds ON aanbestedingen.closing (lot_id) WHERE superseded_at IS NULL',
  'GRANT UPDATE (superseded_at) ON aanbestedingen.closing TO samenspel_app',
  'ALTER TABLE aanbestedingen.bid ADD COLUMN confirmed_for integer NOT NULL DEFAULT 0',
  ...freezeExceptChanges,
];

const DOWN = [
  ...freezeAfterPublication
    .filter((statement) => statement.startsWith('CREATE FUNCTION'))
    .map((statement) => statement.replace('CREATE', 'CREATE OR REPLACE')),
  'ALTER TABLE aanbestedingen.bid DROP COLUMN confirmed_for',
  'REVOKE UPDATE (superseded_at) ON aanbestedingen.closing FROM samenspel_app',
  'DROP INDEX aanbestedingen.closing_that_holds',
  'DELETE FROM aanbestedingen.closing WHERE superseded_at IS NOT NULL',
  'ALTER TABLE aanbestedingen.closing DROP CONSTRAINT closing_pk, DROP COLUMN superseded_at',
  'ALTER TABLE aanbestedingen.closing ADD CONSTRAINT closing_pk PRIMARY KEY (lot_id)',
  'DROP TABLE aanbestedingen.tender_change',
];

/** Rectifications and extensions (T-10, T-14), and what they leave behind: superseded closings, confirmations asked again. */
export class TenderChanges1790000003510 implements MigrationInterface {
  readonly name = 'TenderChanges1790000003510';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
