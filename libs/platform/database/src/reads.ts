// SPDX-License-Identifier: EUPL-1.2
import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { requireNoConnectionHeld } from './one-connection.js';

/** A reading statement: the name makes PostgreSQL plan it once per connection, so it must name exactly this text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Narrow reading on the driver's pool, outside any unit of work; entities are for writing. */
export class Reads {
  constructor(private readonly dataSource: DataSource) {}

  async rows<T extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<T[]> {
    requireNoConnectionHeld(statement.name);
    const result = await this.pool().query<T>({ name: statement.name, text: statement.text, values: [...values] });
    return result.rows;
  }

  /** The first row, or null when there is none. */
  async row<T extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(statement, values))[0] ?? null;
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
