// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE aanbestedingen.complaint (
    id uuid CONSTRAINT complaint_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT complaint_tender REFERENCES aanbestedingen.tender (id),
    text text NOT NULL,
    complainant bytea NOT NULL CONSTRAINT complaint_length CHECK (octet_length(complainant) = 62),
    version integer NOT NULL,
    handler_id uuid CONSTRAINT complaint_handler REFERENCES accounts.person (id),
    officer_view text,
    advice text CONSTRAINT complaint_advice CHECK (advice IN ('founded', 'partly', 'unfounded')),
    advice_reason text,
    advised_by uuid,
    decision text,
    decided_by uuid,
    decided_at timestamptz(3),
    CONSTRAINT complaint_advised CHECK ((advice IS NULL) = (advised_by IS NULL) AND (advice IS NULL) = (advice_reason IS NULL)),
    CONSTRAINT complaint_decided CHECK ((decided_by IS NULL) = (decision IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT complaint_two_persons CHECK (decided_by <> advised_by)
  )`,
  'CREATE INDEX complaint_of_tender ON aanbestedingen.complaint (tender_id, id)',
  'GRANT SELECT, INSERT, UPDATE ON aanbestedingen.complaint TO samenspel_app',
];

/** The complaints desk (T-15). */
export class Complaints1790000003520 implements MigrationInterface {
  readonly name = 'Complaints1790000003520';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE aanbestedingen.complaint');
  }
}
