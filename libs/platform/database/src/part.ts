// SPDX-License-Identifier: EUPL-1.2
import type { EntitySchema, MigrationInterface } from 'typeorm';

/** What one lib keeps in the database; the composition collects these and nothing else knows them all. */
export interface DatabasePart {
  /** The lib, as in `@samenspel/<name>`. */
  readonly name: string;
  /** The PostgreSQL schema that this lib owns. */
  readonly schema: string;
  readonly entities: readonly (EntitySchema | (new () => object))[];
  /** Classes whose name ends in a 13-digit number that orders them over all libs. */
  readonly migrations: readonly (new () => MigrationInterface)[];
}
