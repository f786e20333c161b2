// SPDX-License-Identifier: EUPL-1.2
import { randomId, type Actor } from '@samenspel/kernel';
import type { DataSource } from 'typeorm';
import type { BidState } from '../domain/bids/validity.js';
import type { OpenedLot } from './an-assessment-stage.js';

type Db = Pick<DataSource, 'query'>;

/** A bid as the first ceremony leaves it, without contents. Gives the id. */
export async function insertBid(db: Db, lotId: string, { party }: Actor, state: BidState, at: Date): Promise<string> {
  const id = randomId();
  await db.query(
    `INSERT INTO aanbestedingen.bid (id, lot_id, party_id, state, version, receipt_number, received_at, quality_sha256, price_sha256,
       quality_digest, price_digest, price_ref) VALUES ($1, $2, $3, $4, 1, 'B-1', $5, 'q', 'p', 'qd', 'pd', '\\x00')`,
    [id, lotId, party?.id ?? '', state, at],
  );
  return id;
}

/** Two signatures and a submission as rows: what an adviser said of every bid under the first criterion. Gives the id. */
export async function insertAdvice(db: Db, { tenderId, lotId, criteria, bidders }: OpenedLot, initiative: Actor, at: Date): Promise<string> {
  const [adviserId, adviceId] = [randomId(), randomId()];
  await db.query(`INSERT INTO aanbestedingen.adviser (id, tender_id, party_id, state, reason, version) VALUES ($1, $2, $3, 'admitted', '', 1)`, [
    adviserId,
    tenderId,
    initiative.party?.id,
  ]);
  await db.query(
    `INSERT INTO aanbestedingen.advice (id, lot_id, adviser_id, status, version, digest, submitted_at) VALUES ($1, $2, $3, 'submitted', 2, 'd', $4)`,
    [adviceId, lotId, adviserId, at],
  );
  for (const { bidId } of bidders) {
    await db.query(
      `INSERT INTO aanbestedingen.advice_observation (advice_id, bid_id, criterion_id, kind, text, citation, score)
       VALUES ($1, $2, $3, 'observation', 'De bewoners herkennen dit.', 'bladzijde 1', 7)`,
      [adviceId, bidId, criteria[0]],
    );
  }
  return adviceId;
}

/** The prices as the second ceremony leaves them. */
export async function openPrices(
  db: Db,
  { lotId, bidders }: OpenedLot,
  euros: readonly number[],
  officers: readonly string[],
  at: Date,
): Promise<void> {
  for (const [index, { bidId }] of bidders.entries()) {
    await db.query('UPDATE aanbestedingen.bid SET price_cents = $2 WHERE id = $1', [bidId, (euros[index] ?? 500_000) * 100]);
  }
  await db.query(
    `INSERT INTO aanbestedingen.opening_record (lot_id, purpose, opened_at, officers, commitment, salt, digests, findings, software)
     VALUES ($1, 'price', $2, $3, 'c', 's', '[]', '[]', 'spec')`,
    [lotId, at, officers],
  );
}

/** A mail server takes every notice that waits, at that moment. */
export async function acceptMail(db: Db, at: Date): Promise<void> {
  await db.query(
    `UPDATE messages.outbox o SET accepted_at = $1, accepted_really_at = now() FROM messages.notice n
     WHERE n.id = o.notice_id AND o.accepted_at IS NULL AND o.given_up_at IS NULL`,
    [at],
  );
}
