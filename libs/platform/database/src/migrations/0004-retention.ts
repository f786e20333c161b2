// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what must be kept for a running case, and the statement of what went. */
export class Retention1700000000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA retention;
      CREATE TABLE retention.hold (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        reason text NOT NULL,
        placed_at timestamptz(3) NOT NULL DEFAULT clock.real(),
        released_at timestamptz(3)
      );
      CREATE INDEX hold_on ON retention.hold (subject_kind, subject_id) WHERE released_at IS NULL;
      CREATE TABLE retention.erasure (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        ground text NOT NULL,
        subject_kind text,
        subject_id text,
        municipality_id uuid,
        ended_at timestamptz(3) NOT NULL,
        rows integer NOT NULL CHECK (rows > 0),
        erased_at timestamptz(3) NOT NULL DEFAULT clock.real()
      );
      CREATE INDEX erasure_by_moment ON retention.erasure (erased_at, id);
      GRANT USAGE ON SCHEMA retention TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE (released_at) ON retention.hold TO samenspel_app;
      GRANT SELECT, INSERT ON retention.erasure TO samenspel_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA retention CASCADE');
  }
}
