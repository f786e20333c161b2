// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { daysBetween, isId, localDate, type LocalDate } from '@samenspel/kernel';
import { DECISION_OUTCOMES, type ChallengeStatus } from '../domain/challenges/challenge-status.js';
import { medianOf, shownSupport, withhold, type Cell } from '../domain/challenges/public-text.js';

/** What everybody reads of a challenge. */
export interface PublicChallenge {
  readonly id: string;
  readonly party: string;
  readonly title: string;
  readonly summary: string;
  readonly plan: string | null;
  readonly reasons: string | null;
  readonly status: ChallengeStatus;
  readonly publicAt: Date;
  /** Null for fewer than the minimum. */
  readonly support: number | null;
}
interface Row extends Omit<PublicChallenge, 'support'> {
  readonly supporters: number;
}

/** C-34, X-04: how a municipality decided in one year. */
export interface ChallengeFigures {
  readonly year: number;
  /** Null while fewer than the minimum were decided. */
  readonly decided: number | null;
  /** Basis points of those decided. */
  readonly inTimeShare: number | null;
  readonly medianDays: number | null;
  readonly outcomes: readonly Cell[];
}

/** */
const MINIMUM = 10;
/** I-14: what is withdrawn, hidden or not agreed on is in no list, count, feed or search. */
const SHOWN = `t.public_at IS NOT NULL AND t.hidden_at IS NULL AND c.status NOT IN ('draft', 'withdrawn')`;
const FROM = `FROM right_to_challenge.public_text t JOIN right_to_challenge.challenge c ON c.id = t.challenge_id JOIN parties.party p ON p.id = c.party_id`;
const COLUMNS = `c.id, p.name AS party, t.title, t.summary, t.plan, t.reasons, c.status, t.public_at AS "publicAt",
  ((SELECT count(*) FROM right_to_challenge.support s WHERE s.challenge_id = c.id)
   + coalesce((SELECT sum(signatures) FROM right_to_challenge.paper_support s WHERE s.challenge_id = c.id), 0))::int AS supporters`;
const OF_ONE = 'c.municipality_id = (SELECT id FROM parties.municipality WHERE slug = $1)';
const LATEST = new Keyset(
  [
    { sql: 't.public_at', row: 'publicAt', kind: 'instant' },
    { sql: 't.challenge_id', row: 'id', kind: 'id' },
  ],
  'desc',
);
const ONE = { name: 'challenges-public-one', text: `SELECT ${COLUMNS} ${FROM} WHERE c.id = $1 AND ${SHOWN}` };
const DECIDED = {
  name: 'challenges-decided-in-year',
  text: `SELECT c.status, c.received_on AS "receivedOn", c.decided_on AS "decidedOn", c.decided_in_time AS "inTime"
    FROM right_to_challenge.challenge c WHERE ${OF_ONE} AND c.decided_on >= $2::date AND c.decided_on < $3::date AND c.status <> 'withdrawn' LIMIT 10000`,
};
interface DecidedRow extends Record<string, unknown> {
  readonly status: ChallengeStatus;
  readonly receivedOn: LocalDate;
  readonly decidedOn: LocalDate;
  readonly inTime: boolean;
}

/** The public register of challenges. */
@Injectable()
export class PublicRegister {
  constructor(private readonly reads: Reads) {}

  /** Last shown first. */
  async list(municipality: string, page: PageArgs): Promise<Page<PublicChallenge>> {
    const sql = LATEST.sql(page, 2);
    const text = `SELECT ${COLUMNS} ${FROM} WHERE ${OF_ONE} AND ${SHOWN} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`;
    const rows = await this.reads.rows<Row & Record<string, unknown>>({ name: `challenges-public-${sql.name}`, text }, [municipality, ...sql.values]);
    return LATEST.page(page, rows, toPublic, async () => {
      const counted = { name: 'challenges-public-count', text: `SELECT count(*)::int AS n ${FROM} WHERE ${OF_ONE} AND ${SHOWN}` };
      return (await this.reads.row<{ n: number }>(counted, [municipality]))?.n ?? 0;
    });
  }

  async one(id: string): Promise<PublicChallenge | null> {
    const row = isId(id) ? await this.reads.row<Row & Record<string, unknown>>(ONE, [id]) : null;
    return row === null ? null : toPublic(row);
  }

  /** Of one calendar year: a fixed period and a fixed breakdown, so that nothing follows from two answers. */
  async figures(municipality: string, year: number): Promise<ChallengeFigures> {
    const rows = await this.reads.rows<DecidedRow>(DECIDED, [municipality, `${year}-01-01`, `${year + 1}-01-01`]);
    const counts = DECISION_OUTCOMES.map((key) => ({ key, count: rows.filter(({ status }) => status === key).length }));
    const others = { key: 'other', count: rows.length - counts.reduce((sum, { count }) => sum + count, 0) };
    const cells = [...counts, others];
    if (rows.length < MINIMUM) {
      const none = cells.map(({ key }) => ({ key, count: null }));
      return { year, decided: null, inTimeShare: null, medianDays: null, outcomes: none };
    }
    const days = rows.map(({ receivedOn, decidedOn }) => daysBetween(localDate(receivedOn), localDate(decidedOn)));
    const inTimeShare = Math.round((rows.filter(({ inTime }) => inTime).length * 10_000) / rows.length);
    return { year, decided: rows.length, inTimeShare, medianDays: medianOf(days), outcomes: withhold(cells, MINIMUM) };
  }
}

const toPublic = ({ supporters, ...row }: Row): PublicChallenge => ({ ...row, support: shownSupport(supporters, MINIMUM) });
