// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE initiatives.topic_follow (
    person_id uuid NOT NULL,
    themes text[] NOT NULL,
    areas jsonb NOT NULL,
    gemeente_codes text[] NOT NULL,
    CONSTRAINT topic_follow_pk PRIMARY KEY (person_id),
    CONSTRAINT topic_follow_something CHECK (cardinality(themes) + cardinality(gemeente_codes) > 0),
    CONSTRAINT topic_follow_person FOREIGN KEY (person_id) REFERENCES accounts.person (id))`,
  'CREATE INDEX topic_follow_by_theme ON initiatives.topic_follow USING gin (themes)',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON initiatives.topic_follow TO samenspel_app',
];

/** Themes and areas that persons follow (X-05, I-13). */
export class TopicFollows1790000002110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE initiatives.topic_follow');
  }
}
