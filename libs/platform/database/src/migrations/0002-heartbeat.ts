// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By this the API knows whether anything due still happens. */
export class Heartbeat1700000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA worker;
      CREATE TABLE worker.heartbeat (
        worker uuid PRIMARY KEY,
        started_at timestamptz(3) NOT NULL DEFAULT clock.real(),
        at timestamptz(3) NOT NULL DEFAULT clock.real()
      );
      GRANT USAGE ON SCHEMA worker TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON worker.heartbeat TO samenspel_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA worker CASCADE');
  }
}
