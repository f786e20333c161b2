// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the portal shows a person, and the mail that goes with it. Ids are random: they tell no moment. */
export class Outbox1700000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA messages;
      CREATE TABLE messages.preference (
        person_id uuid PRIMARY KEY,
        mail text NOT NULL CHECK (mail IN ('at_once', 'daily', 'never'))
      );
      CREATE TABLE messages.notice (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        party_id uuid,
        municipality_id uuid,
        kind text NOT NULL,
        params jsonb NOT NULL,
        legal boolean NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        read_at timestamptz(3)
      );
      CREATE INDEX notice_of_person ON messages.notice (person_id, at DESC, id DESC);
      CREATE INDEX notice_about ON messages.notice (subject_kind, subject_id, kind);
      CREATE TABLE messages.outbox (
        id uuid PRIMARY KEY,
        notice_id uuid NOT NULL REFERENCES messages.notice ON DELETE CASCADE,
        address text,
        digest boolean NOT NULL DEFAULT false,
        written_at timestamptz(3) NOT NULL DEFAULT clock.real(),
        try_after timestamptz(3) NOT NULL DEFAULT clock.real(),
        attempts integer NOT NULL DEFAULT 0,
        accepted_at timestamptz(3),
        accepted_really_at timestamptz(3),
        given_up_at timestamptz(3),
        failure text,
        CONSTRAINT accepted_or_given_up CHECK (accepted_at IS NULL OR given_up_at IS NULL)
      );
      CREATE INDEX outbox_waiting ON messages.outbox (try_after) WHERE accepted_at IS NULL AND given_up_at IS NULL;
      CREATE INDEX outbox_of_notice ON messages.outbox (notice_id);
      CREATE TABLE messages.other_delivery (
        notice_id uuid PRIMARY KEY REFERENCES messages.notice ON DELETE CASCADE,
        how text NOT NULL CHECK (how IN ('registered_post', 'handed_over')),
        at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL
      );
      GRANT USAGE ON SCHEMA messages TO samenspel_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON messages.preference, messages.notice, messages.outbox TO samenspel_app;
      GRANT SELECT, INSERT ON messages.other_delivery TO samenspel_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA messages CASCADE');
  }
}
