// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type PageArgs, type UncountedPage } from '@samenspel/graphql-kit';
import { isId } from '@samenspel/kernel';
import type { Outcome } from '../../domain/advice/advice.js';

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

type Row = { [key: string]: unknown; readonly position: number; readonly lotId: string } & PublicAdvice;

const BY_POSITION = new Keyset([{ sql: 'a.position', row: 'position', kind: 'integer' }], 'asc');
const COLUMNS = 'a.position, a.criterion_id AS "criterionId", a.adviser_name AS "adviserName", a.about_winner AS "aboutWinner", a.outcome, a.because';
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
    return isId(lotId) ? (await this.reads.rows<Row>(OF_LOT, [lotId])).map(advice) : [];
  }

  /** The same page of each of these lots. */
  async pagesOf(lotIds: readonly string[], page: PageArgs): Promise<ReadonlyMap<string, UncountedPage<PublicAdvice>>> {
    const sql = BY_POSITION.sql(page, 2);
    const statement = {
      name: `aanbestedingen-public-advice-${sql.name}`,
      text: `SELECT o.id AS "lotId", p.* FROM unnest($1::uuid[]) AS o (id) CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM aanbestedingen.public_advice a
        WHERE a.lot_id = o.id AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}) p`,
    };
    const rows = Map.groupBy(await this.reads.rows<Row>(statement, [lotIds, ...sql.values]), ({ lotId }) => lotId);
    return new Map(lotIds.map((id) => [id, BY_POSITION.uncounted(page, rows.get(id) ?? [], advice)]));
  }

  async counts(lotIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads.rows<{ id: string; total: number }>(COUNTS, [lotIds]);
    return new Map(rows.map(({ id, total }) => [id, total]));
  }
}

const advice = ({ criterionId, adviserName, aboutWinner, outcome, because }: Row): PublicAdvice => ({
  ...{ criterionId, adviserName, aboutWinner, outcome, because },
});
