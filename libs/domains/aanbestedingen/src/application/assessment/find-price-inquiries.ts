// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { isId, type Actor } from '@samenspel/kernel';
import { ConfidentialReads, type ConfidentialRead } from '../confidential-reads.js';

export interface PriceInquiryView {
  readonly [key: string]: unknown;
  readonly bidId: string;
  readonly question: string;
  readonly answerBefore: Date;
  readonly answer: string | null;
  readonly weighed: string | null;
  readonly accepted: boolean | null;
}

const READERS = ['procurement_officer', 'evaluator', 'decision_maker'] as const;
const OF_LOT = {
  name: 'aanbestedingen-price-inquiries',
  text: `SELECT t.id AS "tenderId", t.municipality_id AS "municipalityId", b.lot_id AS "lotId", a.bid_id AS "bidId", a.question, a.answer_before AS "answerBefore", a.answer, a.weighed, a.accepted
    FROM aanbestedingen.abnormally_low a JOIN aanbestedingen.bid b ON b.id = a.bid_id
    JOIN aanbestedingen.lot l ON l.id = b.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id
    WHERE b.lot_id = $1 AND (b.party_id = $2::uuid OR (t.municipality_id = $3::uuid AND EXISTS (SELECT FROM aanbestedingen.tender_role r
      WHERE r.tender_id = t.id AND r.person_id = $4::uuid AND r.role = ANY ($5::text[]) AND r.until_at IS NULL))) ORDER BY a.bid_id`,
};

interface Row extends PriceInquiryView {
  readonly tenderId: string;
  readonly municipalityId: string;
  readonly lotId: string;
}
const ENTERED: readonly ConfidentialRead<Row>[] = [
  { kind: 'price-inquiries.read', of: ({ tenderId, municipalityId, lotId, bidId }) => ({ tenderId, municipalityId, lotId, id: bidId }) },
];

/** B-10: for the bidder the question about its own price, for staff with a task in it all of them. */
@Injectable()
export class FindPriceInquiries {
  constructor(private readonly confidential: ConfidentialReads) {}

  async ofLot(actor: Actor, lotId: string): Promise<readonly PriceInquiryView[]> {
    const { party, personId, roles } = actor;
    if (!isId(lotId)) return [];
    const municipalityId = party?.municipalityId ?? null;
    const bidder = municipalityId === null ? (party?.id ?? null) : null;
    const values = [lotId, bidder, municipalityId, personId, READERS.filter((role) => roles.has(role))];
    return this.confidential.rows(actor, ENTERED, OF_LOT, values);
  }
}
