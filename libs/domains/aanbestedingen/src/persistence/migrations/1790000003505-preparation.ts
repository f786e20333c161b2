// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** T-12: who took part in consultation or drafting, and what each received. */
export class Preparation1790000003505 implements MigrationInterface {
  readonly name = 'Preparation1790000003505';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE aanbestedingen.tender ADD COLUMN preparation jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE aanbestedingen.tender DROP COLUMN preparation');
  }
}
