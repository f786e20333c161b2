// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type PageArgs, type UncountedPage } from '@samenspel/graphql-kit';
import { isId } from '@samenspel/kernel';
import type { Outcome } from '../../domain/advice/advice.js';
import { columns } from '../../persistence/columns.js';

/** What everybody may read after the contract: per criterion what advisers said of the winning bid, and what the municipality answered. */
export interface PublicAdvice {
  readonly criterionId: string;
  readonly adviserName: string;
  /** Of the winning bid only: bids that did not win are unnamed and unrecognisable. */
  readonly aboutWinner: readonly string[];
  readonly outcome: Outcome | null;
  /** Null where the advice says nothing of the winning bid: then the answer tells of another one. */
  readonly because: string | null;
}

export type PublicAdviceRow = { [key: string]: unknown; readonly position: number; readonly lotId: string } & PublicAdvice;

/** The order of what was published of a lot, in a statement that calls it `a`. */
export const ADVICE_IN_ORDER = new Keyset([{ sql: 'a.position', row: 'position', kind: 'integer' }], 'asc');
export const ADVICE_COLUMNS: readonly (readonly [string, string])[] = [
  ...(['position', 'outcome', 'because'] as const).map((name) => [name, `a.${name}`] as const),
  ...([
    ['criterionId', 'a.criterion_id'],
    ['adviserName', 'a.adviser_name'],
    ['aboutWinner', 'a.about_winner'],
  ] as const),
];
const COLUMNS = columns(ADVICE_COLUMNS);
const OF_LOT = {
  name: 'aanbestedingen-public-advice',
  text: `SELECT ${COLUMNS} FROM aanbestedingen.public_advice a WHERE a.lot_id = $1 ORDER BY a.position LIMIT 200`,
};
const COUNTS = {
  name: 'aanbestedingen-public-advice-counts',
  text: 'SELECT lot_id AS id, count(*)::int8 AS total FROM aanbestedingen.public_advice WHERE lot_id = ANY ($1::uuid[]) GROUP BY lot_id',
};

/** nothing before the contract; then what was published with it. The table holds nothing else, so there is no scope to add. */
@Injectable()
export class FindPublicAdvice {
  constructor(private readonly reads: Reads) {}

  async ofLot(lotId: string): Promise<readonly PublicAdvice[]> {
    return isId(lotId) ? (await this.reads.rows<PublicAdviceRow>(OF_LOT, [lotId])).map(adviceOfRow) : [];
  }

  /** The same page of each of these lots. */
  async pagesOf(lotIds: readonly string[], page: PageArgs): Promise<ReadonlyMap<string, UncountedPage<PublicAdvice>>> {
    const sql = ADVICE_IN_ORDER.sql(page, 2);
    const statement = {
      name: `aanbestedingen-public-advice-${sql.name}`,
      text: `SELECT o.id AS "lotId", p.* FROM unnest($1::uuid[]) AS o (id) CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM aanbestedingen.public_advice a
        WHERE a.lot_id = o.id AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}) p`,
    };
    const rows = Map.groupBy(await this.reads.rows<PublicAdviceRow>(statement, [lotIds, ...sql.values]), ({ lotId }) => lotId);
    return new Map(lotIds.map((id) => [id, ADVICE_IN_ORDER.uncounted(page, rows.get(id) ?? [], adviceOfRow)]));
  }

  async counts(lotIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads.rows<{ id: string; total: number }>(COUNTS, [lotIds]);
    return new Map(rows.map(({ id, total }) => [id, total]));
  }
}

export const adviceOfRow = ({ criterionId, adviserName, aboutWinner, outcome, because }: PublicAdviceRow): PublicAdvice => ({
  ...{ criterionId, adviserName, aboutWinner, outcome, because },
});
