// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many requests each client made in its running minute, shared by all processes. Unlogged: after a crash everybody may
 * begin anew, and neither the write-ahead log nor a backup tells who was here.
 */
export class RequestCounts1700000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA limits;
      CREATE UNLOGGED TABLE limits.request_count (
        client bytea PRIMARY KEY,
        hits integer NOT NULL,
        ends_at timestamptz(3) NOT NULL
      ) WITH (fillfactor = 50);
      COMMENT ON COLUMN limits.request_count.client IS 'HMAC of person, machine or address';
      GRANT USAGE ON SCHEMA limits TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON limits.request_count TO samenspel_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA limits CASCADE');
  }
}
