// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE aanbestedingen.contract_award_notice (
    decision_id uuid CONSTRAINT contract_award_notice_pk PRIMARY KEY
      CONSTRAINT contract_award_notice_decision REFERENCES aanbestedingen.award_decision (id),
    reference text NOT NULL,
    published_on date NOT NULL,
    recorded_by uuid NOT NULL CONSTRAINT contract_award_notice_recorded_by REFERENCES accounts.person (id),
    recorded_at timestamptz(3) NOT NULL
  )`,
  'GRANT SELECT, INSERT ON aanbestedingen.contract_award_notice TO samenspel_app',
];

/** Where an award was announced; it is recorded once and never changed (S-10). */
export class ContractAwardNotice1790000003530 implements MigrationInterface {
  readonly name = 'ContractAwardNotice1790000003530';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE aanbestedingen.contract_award_notice');
  }
}
