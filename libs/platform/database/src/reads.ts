// SPDX-License-Identifier: EUPL-1.2
import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { requireNoConnectionHeld } from './one-connection.js';

/** Each costs some 50 kB in each connection. */
const MOST_PREPARED = 300;
const LONGEST_NAME = 63;

/** A reading statement: the name makes PostgreSQL plan it once per connection, so it must name exactly this text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Narrow reading on the driver's pool, outside any unit of work; entities are for writing. */
export class Reads {
  private readonly prepared = new Set<string>();

  constructor(private readonly dataSource: DataSource) {}

  async rows<T extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<T[]> {
    requireNoConnectionHeld(statement.name);
    const { name, text } = statement;
    const query = this.mayPrepare(name) ? { name, text, values: [...values] } : { text, values: [...values] };
    return (await this.pool().query<T>(query)).rows;
  }

  /** The first row, or null when there is none. */
  async row<T extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(statement, values))[0] ?? null;
  }

  /** The texts follow from what clients ask for; what one invents beyond all use is run without being kept. */
  private mayPrepare(name: string): boolean {
    if (this.prepared.has(name)) return true;
    // PostgreSQL cuts longer names, and two statements would become one.
    if (name.length > LONGEST_NAME) throw new Error(`the name of a statement is too long: ${name}`);
    if (this.prepared.size >= MOST_PREPARED) return false;
    this.prepared.add(name);
    return true;
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
