// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** entries with the change, links and signed heads afterwards; nothing here can be changed by the apps, only a key destroyed. */
export class AuditEntries1700000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA audit;
      CREATE TABLE audit.subject_key (
        id uuid PRIMARY KEY,
        tag bytea NOT NULL,
        tag_version integer NOT NULL,
        sealed_key bytea,
        erased_under text,
        CONSTRAINT a_key_or_the_rule_that_destroyed_it CHECK ((sealed_key IS NULL) = (erased_under IS NOT NULL))
      );
      CREATE UNIQUE INDEX subject_key_once ON audit.subject_key (tag) WHERE sealed_key IS NOT NULL;
      CREATE INDEX subject_key_by_tag ON audit.subject_key (tag);
      CREATE TABLE audit.entry (
        era integer NOT NULL DEFAULT clock.era(),
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        id uuid NOT NULL UNIQUE,
        at timestamptz(3) NOT NULL DEFAULT clock.real(),
        kind text NOT NULL,
        hash bytea NOT NULL CHECK (length(hash) = 32),
        key_id uuid NOT NULL REFERENCES audit.subject_key,
        payload bytea NOT NULL,
        PRIMARY KEY (era, xid, seq)
      );
      CREATE INDEX entry_by_key ON audit.entry (key_id, era, xid, seq);
      CREATE TABLE audit.link (
        position bigint PRIMARY KEY CHECK (position > 0),
        entry_id uuid NOT NULL UNIQUE REFERENCES audit.entry (id),
        hash bytea NOT NULL CHECK (length(hash) = 32)
      );
      CREATE TABLE audit.head (
        position bigint NOT NULL,
        hash bytea NOT NULL CHECK (length(hash) = 32),
        at timestamptz(3) NOT NULL,
        key_id text NOT NULL,
        signature bytea NOT NULL,
        PRIMARY KEY (at)
      );
      CREATE TABLE audit.opened_chain (
        tender_tag bytea PRIMARY KEY,
        tender_id uuid NOT NULL,
        chains jsonb NOT NULL,
        published_at timestamptz(3) NOT NULL DEFAULT clock.real()
      );
      CREATE INDEX opened_chain_by_tender ON audit.opened_chain (tender_id);
      GRANT USAGE ON SCHEMA audit TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE (sealed_key, erased_under, tag, tag_version) ON audit.subject_key TO samenspel_app;
      GRANT SELECT, INSERT ON audit.entry, audit.link, audit.head, audit.opened_chain TO samenspel_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA audit CASCADE');
  }
}
