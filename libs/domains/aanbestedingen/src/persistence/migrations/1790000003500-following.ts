// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE aanbestedingen.follower (
    id uuid CONSTRAINT follower_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT follower_tender REFERENCES aanbestedingen.tender (id),
    tag bytea NOT NULL CONSTRAINT follower_once UNIQUE,
    sealed bytea NOT NULL CONSTRAINT follower_length CHECK (octet_length(sealed) = 62)
  )`,
  'CREATE INDEX follower_of_tender ON aanbestedingen.follower (tender_id, id)',
  'GRANT SELECT, INSERT, DELETE ON aanbestedingen.follower TO samenspel_app',
];

/** Who follows a tender, sealed (X-05, B-04). */
export class Following1790000003500 implements MigrationInterface {
  readonly name = 'Following1790000003500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE aanbestedingen.follower');
  }
}
