// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every public event, for ever, with the transaction that wrote it; and how far each reader came. */
export class EventLog1700000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA events;
      CREATE TABLE events.log (
        era integer NOT NULL DEFAULT clock.era(),
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        id uuid NOT NULL UNIQUE,
        type text NOT NULL,
        version integer NOT NULL,
        municipality_id uuid,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        data jsonb NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (era, xid, seq)
      );
      CREATE INDEX log_by_subject ON events.log (subject_kind, subject_id, era, xid, seq);
      CREATE TABLE events.reader (
        name text PRIMARY KEY,
        era integer NOT NULL DEFAULT 0,
        xid xid8 NOT NULL DEFAULT '0',
        seq bigint NOT NULL DEFAULT 0,
        failing_event uuid,
        failure text,
        attempts integer NOT NULL DEFAULT 0,
        try_after timestamptz(3)
      );
      CREATE TABLE events.handled (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT clock.real(),
        PRIMARY KEY (consumer, event_id)
      );
      GRANT USAGE ON SCHEMA events TO samenspel_app;
      GRANT SELECT, INSERT ON events.log TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE ON events.reader TO samenspel_app;
      GRANT SELECT, INSERT, DELETE ON events.handled TO samenspel_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA events CASCADE');
  }
}
