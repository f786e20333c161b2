// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality's own wording, by version; and what came back of mail that a server had taken. */
export class WordingAndBounces1700000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE messages.wording (
        municipality_id uuid NOT NULL,
        kind text NOT NULL,
        language text NOT NULL CHECK (language IN ('nl', 'en')),
        version integer NOT NULL CHECK (version > 0),
        valid_from timestamptz(3) NOT NULL,
        words jsonb,
        set_by uuid NOT NULL,
        set_at timestamptz(3) NOT NULL DEFAULT clock.real(),
        PRIMARY KEY (municipality_id, kind, language, version)
      );
      COMMENT ON COLUMN messages.wording.words IS 'subject, text and line; null goes back to the words of the product';
      GRANT SELECT, INSERT ON messages.wording TO samenspel_app;
      ALTER TABLE messages.outbox ADD COLUMN bounced_at timestamptz(3), ADD COLUMN bounce text;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE messages.outbox DROP COLUMN bounced_at, DROP COLUMN bounce;
      DROP TABLE messages.wording;
    `);
  }
}
