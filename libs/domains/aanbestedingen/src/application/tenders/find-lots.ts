// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type PageArgs, type UncountedPage } from '@samenspel/graphql-kit';
import { basisPoints, cents, isId, type Actor } from '@samenspel/kernel';
import { criteriaInOrder, type Criterion, type Lot } from '../../domain/tenders/lot.js';
import { columns } from '../../persistence/columns.js';
import { readsDraftsOf } from './tender-summary.js';

/** What one row of `lot` tells. */
export type LotSummary = Omit<Lot, 'criteria'>;

export type LotRow = { [key: string]: unknown } & Omit<LotSummary, 'priceWeight'> & { readonly priceWeightBp: number | null };
type CriterionRow = { [key: string]: unknown } & Omit<Criterion, 'weight' | 'maxValueCents'> & {
    readonly weightBp: number | null;
    readonly maxValueCents: number | null;
  };

/** The order of the lots of a tender, in a statement that calls them `l`. */
export const LOTS_IN_ORDER = new Keyset([{ sql: 'l.position', row: 'position', kind: 'integer' }], 'asc');
export const LOT_COLUMNS: readonly (readonly [string, string])[] = [
  ...(['id', 'position', 'title', 'status', 'version'] as const).map((name) => [name, `l.${name}`] as const),
  ...([
    ['tenderId', 'l.tender_id'],
    ['scaleMax', 'l.scale_max'],
    ['priceMethod', 'l.price_method'],
    ['priceWeightBp', 'l.price_weight_bp'],
  ] as const),
  ...([
    ['priceMinCents', 'l.price_min_cents'],
    ['priceMaxCents', 'l.price_max_cents'],
    ['priceCeiling', 'l.price_ceiling'],
  ] as const),
];
const LOT = columns(LOT_COLUMNS);
const CRITERION = `c.id, c.lot_id AS "lotId", c.parent_id AS "parentId", c.position, c.kind, c.title, c.description, c.weight_bp AS "weightBp",
  c.max_value_cents AS "maxValueCents", c.advised, c.residents_question AS "residentsQuestion", c.providers_question AS "providersQuestion"`;

/** T-07: as `FindTenders` scopes a tender. */
const visibleTo = (parameter: string): string => `(t.published_at IS NOT NULL OR t.municipality_id = ${parameter}::uuid)`;

const ONE = {
  name: 'aanbestedingen-lot',
  text: `SELECT ${LOT} FROM aanbestedingen.lot l JOIN aanbestedingen.tender t ON t.id = l.tender_id WHERE l.id = $1 AND ${visibleTo('$2')}`,
};
const CRITERIA = {
  name: 'aanbestedingen-criteria-of-lots',
  text: `SELECT ${CRITERION} FROM aanbestedingen.criterion c JOIN aanbestedingen.lot l ON l.id = c.lot_id
    JOIN aanbestedingen.tender t ON t.id = l.tender_id WHERE c.lot_id = ANY ($1::uuid[]) AND ${visibleTo('$2')}`,
};
const COUNTS = {
  name: 'aanbestedingen-lots-counts',
  text: `SELECT l.tender_id AS id, count(*)::int8 AS total FROM aanbestedingen.lot l JOIN aanbestedingen.tender t ON t.id = l.tender_id
    WHERE l.tender_id = ANY ($1::uuid[]) AND ${visibleTo('$2')} GROUP BY l.tender_id`,
};

/** Reading lots; each statement holds the scope of who asks. */
@Injectable()
export class FindLots {
  constructor(private readonly reads: Reads) {}

  /** The same page of each of these tenders; an empty one where the tender is not the actor's to read. */
  async pagesOf(actor: Actor, tenderIds: readonly string[], page: PageArgs): Promise<ReadonlyMap<string, UncountedPage<LotSummary>>> {
    const sql = LOTS_IN_ORDER.sql(page, 3);
    const statement = {
      name: `aanbestedingen-lots-${sql.name}`,
      text: `SELECT p.* FROM unnest($1::uuid[]) AS o (id) JOIN aanbestedingen.tender t ON t.id = o.id AND ${visibleTo('$2')}
        CROSS JOIN LATERAL (SELECT ${LOT} FROM aanbestedingen.lot l WHERE l.tender_id = o.id AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}) p`,
    };
    const rows = await this.reads.rows<LotRow>(statement, [tenderIds, readsDraftsOf(actor), ...sql.values]);
    const byTender = Map.groupBy(rows, ({ tenderId }) => tenderId);
    return new Map(tenderIds.map((id) => [id, LOTS_IN_ORDER.uncounted(page, byTender.get(id) ?? [], lotOfRow)]));
  }

  async counts(actor: Actor, tenderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads.rows<{ id: string; total: number }>(COUNTS, [tenderIds, readsDraftsOf(actor)]);
    return new Map(rows.map(({ id, total }) => [id, total]));
  }

  /** T-07: null for what is not public and not the actor's to read, as for what does not exist. */
  async one(actor: Actor, lotId: string): Promise<LotSummary | null> {
    const row = isId(lotId) ? await this.reads.row<LotRow>(ONE, [lotId, readsDraftsOf(actor)]) : null;
    return row === null ? null : lotOfRow(row);
  }

  /** Each criterion followed by its sub-criteria. */
  async criteriaOf(actor: Actor, lotIds: readonly string[]): Promise<ReadonlyMap<string, readonly Criterion[]>> {
    const rows = (await this.reads.rows<CriterionRow>(CRITERIA, [lotIds, readsDraftsOf(actor)])).map(criterionOfRow);
    const byLot = Map.groupBy(rows, ({ lotId }) => lotId);
    return new Map([...byLot].map(([id, criteria]) => [id, criteriaInOrder(criteria)]));
  }
}

export const lotOfRow = ({ priceWeightBp, priceMinCents, priceMaxCents, ...same }: LotRow): LotSummary => ({
  ...same,
  priceWeight: priceWeightBp === null ? null : basisPoints(priceWeightBp),
  priceMinCents: priceMinCents === null ? null : cents(priceMinCents),
  priceMaxCents: priceMaxCents === null ? null : cents(priceMaxCents),
});

const criterionOfRow = ({ weightBp, maxValueCents, ...same }: CriterionRow): Criterion => ({
  ...same,
  weight: weightBp === null ? null : basisPoints(weightBp),
  maxValueCents: maxValueCents === null ? null : cents(maxValueCents),
});
