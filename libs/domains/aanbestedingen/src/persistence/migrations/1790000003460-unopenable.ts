// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['withdrawn', 'cancelled', 'unsuccessful'];
const allow = (kinds: readonly string[]): readonly string[] => [
  'ALTER TABLE aanbestedingen.ending DROP CONSTRAINT ending_kind',
  `ALTER TABLE aanbestedingen.ending ADD CONSTRAINT ending_kind CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`,
];

/** That a lot cannot be opened any more is proposed and decided like an end (T-06, P-09). */
export class Unopenable1790000003460 implements MigrationInterface {
  readonly name = 'Unopenable1790000003460';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of allow([...KINDS, 'unopenable'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of allow(KINDS)) await runner.query(statement);
  }
}
