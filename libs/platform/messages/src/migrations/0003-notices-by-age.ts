// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what may go is looked for each hour. */
export class NoticesByAge1700000000041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX notice_by_age ON messages.notice (at) WHERE NOT legal');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX messages.notice_by_age');
  }
}
