// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '../work.js';
import type { EndedRecord, RetentionRule } from './retention-rule.js';

/** What a rule about rows that no case can need says of itself. */
export interface OldRows extends Pick<RetentionRule, 'kind' | 'starts' | 'term' | 'ground'> {
  readonly table: string;
  /** SQL that is true of rows whose term ended. */
  readonly where: string;
}

const ONE_GO = 10_000;

/** Rows that simply go when they are old enough, at most 10,000 in one go; nobody needs to look at them first. */
export class OldRowsRule implements RetentionRule {
  readonly kind: string;
  readonly starts: string;
  readonly term: string;
  readonly ground: string;
  readonly automatic = true;

  constructor(private readonly rows: OldRows) {
    ({ kind: this.kind, starts: this.starts, term: this.term, ground: this.ground } = rows);
  }

  async ended(work: Work): Promise<readonly EndedRecord[]> {
    const { table, where } = this.rows;
    const text = `SELECT count(*)::int AS n, clock.real() AS now FROM (SELECT FROM ${table} WHERE ${where} LIMIT ${ONE_GO}) old`;
    const [found] = await work.rows<{ n: number; now: Date }>({ name: `retention-count-${this.kind}`, text });
    return found === undefined || found.n === 0 ? [] : [{ subjects: [], municipalityId: null, endedAt: found.now, rows: found.n, heldBecause: null }];
  }

  async erase(work: Work): Promise<number> {
    const { table, where } = this.rows;
    const text = `WITH gone AS (DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE ${where} LIMIT ${ONE_GO}) RETURNING 1)
      SELECT count(*)::int AS n FROM gone`;
    return (await work.rows<{ n: number }>({ name: `retention-erase-${this.kind}`, text }))[0]?.n ?? 0;
  }
}
