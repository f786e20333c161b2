// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who confirmed an award, and who proposed to withdraw a decision (S-08, S-09, P-09). */
export class AwardActs1790000003410 implements MigrationInterface {
  readonly name = 'AwardActs1790000003410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE aanbestedingen.award_decision
      ADD COLUMN confirmed_by uuid CONSTRAINT award_decision_confirmed_by REFERENCES accounts.person (id),
      ADD COLUMN confirmed_at timestamptz(3),
      ADD COLUMN withdrawal_proposed_by uuid CONSTRAINT award_decision_withdrawal_proposed_by REFERENCES accounts.person (id),
      ADD COLUMN withdrawal_proposed_at timestamptz(3),
      ADD CONSTRAINT award_decision_confirmed CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
      ADD CONSTRAINT award_decision_withdrawal_two_persons CHECK (withdrawn_by <> withdrawal_proposed_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE aanbestedingen.award_decision
      DROP COLUMN confirmed_by, DROP COLUMN confirmed_at, DROP COLUMN withdrawal_proposed_by, DROP COLUMN withdrawal_proposed_at`);
  }
}
