// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each installation key makes of a fixed text, so that a wrong key is named before anything is touched. */
export class KeyCheck1700000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA installation;
      CREATE TABLE installation.key_check (
        version integer PRIMARY KEY,
        value text NOT NULL
      );
      GRANT USAGE ON SCHEMA installation TO samenspel_app;
      GRANT SELECT, INSERT ON installation.key_check TO samenspel_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA installation CASCADE');
  }
}
