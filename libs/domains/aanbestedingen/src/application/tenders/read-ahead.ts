// SPDX-License-Identifier: EUPL-1.2
import type { Reads } from '@samenspel/database';
import type { PageArgs, UncountedPage } from '@samenspel/graphql-kit';
import { columns, fieldsOf } from '../../persistence/columns.js';
import { ADVICE_COLUMNS, ADVICE_IN_ORDER, adviceOfRow, type PublicAdvice, type PublicAdviceRow } from '../advice/find-public-advice.js';
import { LOT_COLUMNS, lotOfRow, LOTS_IN_ORDER, type LotRow, type LotSummary } from './find-lots.js';
import { SELECT_LISTED, SELECT_SUMMARY, summaryOf, type ListedTender } from './tender-summary.js';

/** What is asked of tenders besides a line of a list, as far as one statement can read it along. */
export interface Ahead {
  /** Long texts, and what else a page about one tender shows. */
  readonly onPage: boolean;
  /** The first so many lots of each. */
  readonly lots: PageArgs | null;
  /** The first so many lines of what was published of the advice on those lots. */
  readonly advice: PageArgs | null;
}

export const NOTHING_AHEAD: Ahead = { onPage: true, lots: null, advice: null };

/** Tenders in order, and what was read along: by tender, and by lot. */
export interface TendersRead {
  readonly tenders: readonly ListedTender[];
  readonly lots: ReadonlyMap<string, UncountedPage<LotSummary>>;
  readonly advice: ReadonlyMap<string, UncountedPage<PublicAdvice>>;
}

/** What comes after `SELECT … FROM tender t JOIN municipality m`, and the same order for a statement around it. */
export interface Wanted {
  readonly name: string;
  readonly text: string;
  readonly orderAround: string;
  readonly values: readonly unknown[];
}

type Row = { [key: string]: unknown } & ListedTender;
const [LOT, ADVICE] = ['lot.', 'advice.'];

/**
 * Tenders with their first lots and advice in one statement of flat rows: building JSON in SQL would double the work of PostgreSQL,
 * and each statement more costs a round trip. Who may see a tender may see its lots, and what was published of advice is for all.
 */
export async function readAhead(reads: Reads, wanted: Wanted, ahead: Ahead): Promise<TendersRead> {
  const rows = await reads.rows<Row>(...statementFor(wanted, ahead));
  const ofTenders = Map.groupBy(rows, (row) => (ahead.lots === null ? row.id : (row['of'] as string)));
  const tenders = [...ofTenders.values()].map(([first]) => summaryOf(first as Row));
  const lots = new Map<string, UncountedPage<LotSummary>>();
  const advice = new Map<string, UncountedPage<PublicAdvice>>();
  if (ahead.lots === null) return { tenders, lots, advice };
  for (const [tenderId, flat] of ofTenders) {
    const ofLots = Map.groupBy(
      flat.filter((row) => row[`${LOT}id`] !== null),
      (row) => row[`${LOT}id`] as string,
    );
    const found = [...ofLots.values()].map(([first]) => fieldsOf<LotRow>(first as Row, LOT_COLUMNS, LOT));
    lots.set(tenderId, LOTS_IN_ORDER.uncounted(ahead.lots, found, lotOfRow));
    if (ahead.advice !== null)
      for (const [lotId, lines] of ofLots) advice.set(lotId, ADVICE_IN_ORDER.uncounted(ahead.advice, adviceIn(lines), adviceOfRow));
  }
  return { tenders, lots, advice };
}

const adviceIn = (rows: readonly Row[]): PublicAdviceRow[] =>
  rows.filter((row) => row[`${ADVICE}position`] !== null).map((row) => fieldsOf<PublicAdviceRow>(row, ADVICE_COLUMNS, ADVICE));

/** In twelve forms at most for each list, so that every one is prepared once per connection. */
function statementFor({ name, text, orderAround, values }: Wanted, { onPage, lots, advice }: Ahead): [{ name: string; text: string }, unknown[]] {
  const tenders = `${onPage ? SELECT_SUMMARY : SELECT_LISTED} ${text}`;
  const form = `${name}-${onPage ? 'page' : 'line'}`;
  if (lots === null) return [{ name: form, text: tenders }, [...values]];
  const ofLots = LOTS_IN_ORDER.sql(lots, values.length + 1);
  const ofAdvice = advice === null ? null : ADVICE_IN_ORDER.sql(advice, values.length + 1);
  // Of a tender and of a lot only the first row tells more than the id: reading dates again for each line of advice costs most of all.
  const first = ofAdvice === null ? 'coalesce(l.position, 1) = 1' : 'coalesce(l.position, 1) = 1 AND coalesce(a.position, 1) = 1';
  const around = [
    `SELECT t.id AS of, one.*, ${columns(LOT_COLUMNS, LOT)}${ofAdvice === null ? '' : `, ${columns(ADVICE_COLUMNS, ADVICE)}`} FROM (${tenders}) t`,
    `LEFT JOIN LATERAL (SELECT * FROM aanbestedingen.lot l WHERE l.tender_id = t.id ORDER BY ${ofLots.orderBy} LIMIT ${ofLots.limit}) l ON true`,
    ofAdvice === null
      ? ''
      : `LEFT JOIN LATERAL (SELECT * FROM aanbestedingen.public_advice a WHERE a.lot_id = l.id ORDER BY ${ofAdvice.orderBy} LIMIT ${ofAdvice.limit}) a ON true`,
    `LEFT JOIN LATERAL (SELECT t.* WHERE ${first}) one ON true`,
    `ORDER BY ${orderAround}, l.position${ofAdvice === null ? '' : ', a.position'}`,
  ];
  return [{ name: `${form}-lots-${ofLots.limit}${ofAdvice === null ? '' : `-${ofAdvice.limit}`}`, text: around.join('\n') }, [...values]];
}
