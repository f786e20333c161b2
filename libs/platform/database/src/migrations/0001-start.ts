// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist'];

/** Extensions, the clocks, due moments and answers to repeated requests. */
export class Start1700000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const extension of EXTENSIONS) await createExtension(db, extension);
    await db.query(`
      CREATE SCHEMA clock;
      CREATE TABLE clock.municipality_offset (
        municipality_id uuid PRIMARY KEY,
        sandbox boolean NOT NULL,
        offset_ms bigint NOT NULL DEFAULT 0,
        CONSTRAINT only_a_sandbox_moves CHECK (sandbox OR offset_ms = 0)
      );
      CREATE FUNCTION clock.real() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
        AS $$ SELECT date_trunc('milliseconds', clock_timestamp()) $$;
      CREATE FUNCTION clock.now(municipality uuid) RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
        AS $$ SELECT date_trunc('milliseconds', clock_timestamp())
          + coalesce((SELECT m.offset_ms FROM clock.municipality_offset m WHERE m.municipality_id = municipality), 0) * interval '1 millisecond' $$;
      -- Transaction numbers start again when a database is restored elsewhere; then the era goes up.
      CREATE TABLE clock.era_number (number integer NOT NULL, single boolean PRIMARY KEY DEFAULT true CHECK (single));
      INSERT INTO clock.era_number (number) VALUES (1);
      CREATE FUNCTION clock.era() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT number FROM clock.era_number $$;
      GRANT USAGE ON SCHEMA clock TO samenspel_app;
      GRANT SELECT ON clock.era_number TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE (offset_ms) ON clock.municipality_offset TO samenspel_app;

      CREATE SCHEMA due;
      CREATE TABLE due.item (
        municipality_id uuid,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        clock text NOT NULL DEFAULT 'business' CHECK (clock IN ('business', 'real')),
        taken_until timestamptz(3),
        attempts integer NOT NULL DEFAULT 0,
        last_failure text,
        PRIMARY KEY (kind, subject_id),
        CONSTRAINT business_time_is_of_a_municipality CHECK (clock = 'real' OR municipality_id IS NOT NULL)
      );
      CREATE INDEX item_by_moment ON due.item (at);
      CREATE INDEX item_by_municipality ON due.item (municipality_id, at);
      GRANT USAGE ON SCHEMA due TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON due.item TO samenspel_app;

      CREATE SCHEMA idempotency;
      CREATE TABLE idempotency.answer (
        caller text NOT NULL,
        key text NOT NULL,
        request_digest text NOT NULL,
        value jsonb,
        asked_at timestamptz(3) NOT NULL DEFAULT clock.real(),
        PRIMARY KEY (caller, key)
      );
      CREATE INDEX answer_by_age ON idempotency.answer (asked_at);
      GRANT USAGE ON SCHEMA idempotency TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency.answer TO samenspel_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP SCHEMA idempotency CASCADE;
      DROP SCHEMA due CASCADE;
      DROP SCHEMA clock CASCADE;
    `);
  }
}

async function createExtension(db: QueryRunner, name: string): Promise<void> {
  const [found]: { installed: boolean }[] = await db.query('SELECT EXISTS (SELECT FROM pg_extension WHERE extname = $1) AS installed', [name]);
  if (found?.installed === true) return;
  try {
    await db.query(`CREATE EXTENSION "${name}" WITH SCHEMA public`);
  } catch (cause) {
    throw new Error(
      `PostgreSQL's extension ${name} is not there and this role may not create it. Ask the administrator of the database: CREATE EXTENSION ${name};`,
      { cause },
    );
  }
}
