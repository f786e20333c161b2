// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { LocalDate } from '@samenspel/kernel';
import type { BidState } from '../../domain/bids/validity.js';

/** An opened bid with what its validity depends on (B-09). */
export interface ValidityRow {
  readonly [key: string]: unknown;
  readonly bidId: string;
  readonly partyId: string;
  readonly state: BidState;
  readonly municipalityId: string;
  readonly bidDeadline: Date;
  readonly validDays: number;
  readonly prolongedTo: LocalDate | null;
}

/** The last question to a bid to hold for longer. */
export interface AskedOfBid {
  readonly [key: string]: unknown;
  readonly prolongationId: string;
  readonly bidId: string;
  readonly untilDay: LocalDate;
  readonly answerBefore: Date;
  readonly reason: string;
  readonly askedAt: Date;
  readonly agreed: boolean | null;
  readonly answeredAt: Date | null;
}

const COLUMNS = `SELECT b.id AS "bidId", b.party_id AS "partyId", b.state, t.municipality_id AS "municipalityId", t.bid_deadline AS "bidDeadline",
    t.bid_valid_days AS "validDays", (SELECT max(p.until_day)::text FROM aanbestedingen.prolongation_answer a
      JOIN aanbestedingen.prolongation p ON p.id = a.prolongation_id WHERE a.bid_id = b.id AND a.agreed) AS "prolongedTo"
  FROM aanbestedingen.bid b JOIN aanbestedingen.lot l ON l.id = b.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id`;
const OF_LOT = { name: 'aanbestedingen-validity-of-lot', text: `${COLUMNS} WHERE b.lot_id = $1 ORDER BY b.id` };
const OF_BIDS = { name: 'aanbestedingen-validity-of-bids', text: `${COLUMNS} WHERE b.id = ANY ($1::uuid[])` };
const ASKED = {
  name: 'aanbestedingen-prolongation-of-bids',
  text: `SELECT DISTINCT ON (a.bid_id) a.bid_id AS "bidId", p.id AS "prolongationId", p.until_day::text AS "untilDay", p.answer_before AS "answerBefore",
      p.reason, p.asked_at AS "askedAt", a.agreed, a.answered_at AS "answeredAt"
    FROM aanbestedingen.prolongation_answer a JOIN aanbestedingen.prolongation p ON p.id = a.prolongation_id
    WHERE a.bid_id = ANY ($1::uuid[]) ORDER BY a.bid_id, p.asked_at DESC, p.id`,
};
const RUNNING = {
  name: 'aanbestedingen-prolongation-running',
  text: `SELECT max(p.answer_before) AS until FROM aanbestedingen.prolongation p WHERE p.lot_id = $1
    AND EXISTS (SELECT FROM aanbestedingen.prolongation_answer a WHERE a.prolongation_id = p.id AND a.agreed IS NULL)`,
};

export const validityRowsOfLot = (work: Work, lotId: string): Promise<readonly ValidityRow[]> => work.rows<ValidityRow>(OF_LOT, [lotId]);
export const validityRowsOfBids = (work: Work, bidIds: readonly string[]): Promise<readonly ValidityRow[]> =>
  work.rows<ValidityRow>(OF_BIDS, [bidIds]);
export const lastAskedOfBids = (work: Work, bidIds: readonly string[]): Promise<readonly AskedOfBid[]> => work.rows<AskedOfBid>(ASKED, [bidIds]);

/** Until when an earlier question may still be answered; null when all answered or nobody was asked. */
export const answersRunUntil = async (work: Work, lotId: string): Promise<Date | null> =>
  (await work.rows<{ until: Date | null }>(RUNNING, [lotId]))[0]?.until ?? null;
