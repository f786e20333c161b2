// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asking all bids of a lot to hold for longer, and what each answered (B-09). */
export class BidValidity1790000003440 implements MigrationInterface {
  readonly name = 'BidValidity1790000003440';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE aanbestedingen.prolongation_answer, aanbestedingen.prolongation');
  }
}

const UP = [
  `CREATE TABLE aanbestedingen.prolongation (
    id uuid CONSTRAINT prolongation_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT prolongation_lot REFERENCES aanbestedingen.lot (id),
    until_day date NOT NULL,
    answer_before timestamptz(3) NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL CONSTRAINT prolongation_asked_by REFERENCES accounts.person (id),
    asked_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX prolongation_of_lot ON aanbestedingen.prolongation (lot_id)',
  `CREATE TABLE aanbestedingen.prolongation_answer (
    prolongation_id uuid NOT NULL CONSTRAINT prolongation_answer_prolongation REFERENCES aanbestedingen.prolongation (id),
    bid_id uuid NOT NULL CONSTRAINT prolongation_answer_bid REFERENCES aanbestedingen.bid (id),
    agreed boolean,
    answered_by uuid CONSTRAINT prolongation_answer_answered_by REFERENCES accounts.person (id),
    answered_at timestamptz(3),
    CONSTRAINT prolongation_answer_pk PRIMARY KEY (prolongation_id, bid_id),
    CONSTRAINT prolongation_answer_whole CHECK ((agreed IS NULL) = (answered_at IS NULL) AND (agreed IS NULL) = (answered_by IS NULL))
  )`,
  'CREATE INDEX prolongation_answer_of_bid ON aanbestedingen.prolongation_answer (bid_id)',
  'GRANT SELECT, INSERT ON aanbestedingen.prolongation TO samenspel_app',
  'GRANT SELECT, INSERT, UPDATE (agreed, answered_by, answered_at) ON aanbestedingen.prolongation_answer TO samenspel_app',
];
