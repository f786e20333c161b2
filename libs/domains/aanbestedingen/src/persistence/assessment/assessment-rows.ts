// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { isId } from '@samenspel/kernel';
import type { BidState } from '../../domain/bids/validity.js';
import type { GivenScore } from '../../domain/assessment/evaluation.js';
import { BidEntity } from '../bids/bid.entity.js';
import { OpeningRecordEntity } from '../bids/opening-record.entity.js';
import { tenderIdOfLot } from '../tenders/load-tender.js';
import { lockTender } from '../tenders/publication-rows.js';
import { AbnormallyLowEntity } from './abnormally-low.entity.js';
import { EvaluatorReplacementEntity } from './evaluator-replacement.entity.js';
import { ScoreLockEntity } from './score-lock.entity.js';

/** A bid as the assessment sees it. */
export interface AssessedBid {
  readonly id: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly state: BidState;
  /** Null until the second ceremony. */
  readonly priceCents: number | null;
}

const BIDS = {
  name: 'aanbestedingen-bids-in-assessment',
  text: `SELECT b.id, b.party_id AS "partyId", p.name AS "partyName", b.state, b.price_cents AS "priceCents"
    FROM aanbestedingen.bid b JOIN parties.party p ON p.id = b.party_id WHERE b.lot_id = $1 ORDER BY b.id`,
};
const PUT_SCORES = {
  name: 'aanbestedingen-put-scores',
  text: `INSERT INTO aanbestedingen.evaluator_score (person_id, bid_id, criterion_id, lot_id, score, reason, given_at)
    SELECT $1, g."bidId", g."criterionId", $2, g.score, g.reason, $3
    FROM jsonb_to_recordset($4::jsonb) AS g ("bidId" uuid, "criterionId" uuid, score integer, reason text)
    ON CONFLICT ON CONSTRAINT evaluator_score_pk DO UPDATE SET score = excluded.score, reason = excluded.reason, given_at = excluded.given_at`,
};
const PUT_CONSENSUS = {
  name: 'aanbestedingen-put-consensus',
  text: `INSERT INTO aanbestedingen.consensus_score (bid_id, criterion_id, lot_id, score, reason, advice_weighed, recorded_by, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT ON CONSTRAINT consensus_score_pk DO UPDATE SET score = excluded.score, reason = excluded.reason,
      advice_weighed = excluded.advice_weighed, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
};
const ADVISED = {
  name: 'aanbestedingen-is-advised',
  text: `SELECT 1 FROM aanbestedingen.advice_observation o JOIN aanbestedingen.advice a ON a.id = o.advice_id
    JOIN aanbestedingen.adviser v ON v.id = a.adviser_id
    WHERE o.bid_id = $1 AND o.criterion_id = $2 AND a.status = 'submitted' AND v.state = 'admitted' LIMIT 1`,
};

/** Makes acts on one lot follow each other, with those on its tender. False when there is no such lot. */
export async function holdLot(work: Work, lotId: string): Promise<boolean> {
  const tenderId = isId(lotId) ? await tenderIdOfLot(work.db, lotId) : null;
  if (tenderId !== null) await lockTender(work, tenderId);
  return tenderId !== null;
}

export const bidsOfLot = (work: Work, lotId: string): Promise<readonly AssessedBid[]> =>
  work.rows<AssessedBid & Record<string, unknown>>(BIDS, [lotId]);

export async function putScores(work: Work, lotId: string, personId: string, scores: readonly GivenScore[], at: Date): Promise<void> {
  await work.rows(PUT_SCORES, [personId, lotId, at, JSON.stringify(scores)]);
}

export interface NewConsensus extends GivenScore {
  readonly lotId: string;
  readonly adviceWeighed: string;
  readonly by: string;
  readonly at: Date;
}

export async function putConsensus(work: Work, { bidId, criterionId, lotId, score, reason, adviceWeighed, by, at }: NewConsensus): Promise<void> {
  await work.rows(PUT_CONSENSUS, [bidId, criterionId, lotId, score, reason, adviceWeighed, by, at]);
}

/** Whether an initiative said something of this bid under this criterion. */
export const isAdvised = async (work: Work, bidId: string, criterionId: string): Promise<boolean> =>
  (await work.rows(ADVISED, [bidId, criterionId])).length > 0;

export const lockedBy = async (work: Work, lotId: string): Promise<ReadonlySet<string>> =>
  new Set((await work.db.findBy(ScoreLockEntity, { lotId })).map(({ personId }) => personId));

export const replacedIn = async (work: Work, lotId: string): Promise<ReadonlySet<string>> =>
  new Set((await work.db.findBy(EvaluatorReplacementEntity, { lotId })).map(({ personId }) => personId));

/** B-10: what was asked about prices of this lot. */
export const inquiriesOf = async (work: Work, lotId: string): Promise<readonly AbnormallyLowEntity[]> =>
  work.db
    .createQueryBuilder(AbnormallyLowEntity, 'low')
    .innerJoin(BidEntity, 'bid', 'bid.id = low.bid_id')
    .where('bid.lot_id = :lotId', { lotId })
    .getMany();

export const pricesAreOpened = (work: Work, lotId: string): Promise<boolean> => work.db.existsBy(OpeningRecordEntity, { lotId, purpose: 'price' });
