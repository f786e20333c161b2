// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor, type PartyKind } from '@samenspel/kernel';
import type { LegalForm } from '@samenspel/parties';
import type { QualityPart } from '@samenspel/sealing';
import type { BidState, Verdict } from '../../domain/bids/validity.js';
import { ConfidentialReads, type ConfidentialRead, type Shown } from '../confidential-reads.js';
import { BidContents } from './bid-contents.js';

/** An opened bid without its contents. */
export interface Bid {
  readonly id: string;
  readonly lotId: string;
  readonly state: BidState;
  readonly version: number;
  readonly receiptNumber: string;
  readonly receivedAt: Date;
  readonly qualitySha256: string;
  readonly priceSha256: string;
  /** Null until the second ceremony. */
  readonly priceCents: number | null;
  readonly finding: string | null;
  /** T-10: the last material rectification, when the bid was neither made nor confirmed since. */
  readonly notConfirmedFor: number | null;
  readonly party: BidParty;
}

/** The lead, as its party is: also when that party is in no public list. */
export interface BidParty {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly legalForm: LegalForm | null;
  readonly kvkNumber: string | null;
  readonly version: number;
}

export type BidDocument = QualityPart['documents'][number];

export interface BidPartner {
  readonly bidId: string;
  readonly partyId: string;
  readonly name: string;
  readonly role: string;
  readonly shareBp: number | null;
  readonly confirmed: boolean;
}

export interface BidClarification {
  readonly bidId: string;
  readonly question: string;
  readonly askedAt: Date;
  readonly answerBefore: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

export interface BidVerdict {
  readonly bidId: string;
  readonly verdict: Verdict;
  readonly ground: string;
  readonly proportionality: string;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

type Row<T> = { [key: string]: unknown } & T;
/** For the audit: whose record a row belongs to. */
interface InTender {
  readonly tenderId: string;
  readonly municipalityId: string;
}
type PartRow<T> = Row<T & InTender & { readonly bidId: string; readonly lotId: string }>;
interface BidRow extends Omit<Bid, 'party'>, InTender {
  readonly partyId: string;
  readonly partyKind: PartyKind;
  readonly partyName: string;
  readonly legalForm: LegalForm | null;
  readonly kvkNumber: string | null;
  readonly partyVersion: number;
}

const COLUMNS = `b.id, b.lot_id AS "lotId", b.state, b.version, b.receipt_number AS "receiptNumber", b.received_at AS "receivedAt",
  b.quality_sha256 AS "qualitySha256", b.price_sha256 AS "priceSha256", b.price_cents AS "priceCents", b.finding,
  (SELECT max(c.number) FROM aanbestedingen.tender_change c WHERE c.tender_id = t.id AND c.kind = 'rectification' AND c.material AND c.approved
    AND c.number > b.confirmed_for) AS "notConfirmedFor",
  t.id AS "tenderId", t.municipality_id AS "municipalityId",
  p.id AS "partyId", p.kind AS "partyKind", p.name AS "partyName", p.legal_form AS "legalForm", p.kvk_number AS "kvkNumber", p.version AS "partyVersion"`;
const IN_TENDER = 'JOIN aanbestedingen.lot l ON l.id = b.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id';
const FROM = `FROM aanbestedingen.bid b JOIN parties.party p ON p.id = b.party_id ${IN_TENDER}`;

/**
 * Who may read an opened bid: its own party, a partner that confirmed it, and in its municipality who has one of these tasks in
 * its tender. An adviser reads by the way of advice only, an opening officer nothing. $1 to $4 are of `scopeOf`.
 */
const SCOPE = `(b.party_id = $1::uuid
    OR EXISTS (SELECT FROM aanbestedingen.bid_partner bp WHERE bp.bid_id = b.id AND bp.party_id = $1::uuid AND bp.confirmed)
    OR (t.municipality_id = $2::uuid AND EXISTS (SELECT FROM aanbestedingen.tender_role r
      WHERE r.tender_id = t.id AND r.person_id = $3::uuid AND r.role = ANY ($4::text[]) AND r.until_at IS NULL)))`;
const READERS = ['procurement_officer', 'evaluator', 'decision_maker'] as const;

const byId = new Keyset([{ sql: 'b.id', row: 'id', kind: 'id' }], 'asc');
const PART = `b.id AS "bidId", b.lot_id AS "lotId", t.id AS "tenderId", t.municipality_id AS "municipalityId"`;
const ONE = { name: 'aanbestedingen-bid', text: `SELECT ${COLUMNS} ${FROM} WHERE ${SCOPE} AND b.id = $5` };
/** S-01: who only evaluates sees who bids, and reads what they wrote after declaring interests and without a conflict. */
const DECLARED = `($4::text[] <> ARRAY['evaluator'] OR EXISTS (SELECT FROM aanbestedingen.evaluator_declaration d
    WHERE d.lot_id = b.lot_id AND d.person_id = $3::uuid AND NOT d.conflict))`;
const QUALITY = {
  name: 'aanbestedingen-bid-quality',
  text: `SELECT ${PART}, b.quality ${FROM} WHERE ${SCOPE} AND ${DECLARED} AND b.id = ANY ($5::uuid[]) AND b.quality IS NOT NULL`,
};
const COUNT = { name: 'aanbestedingen-bids-count', text: `SELECT count(*)::int AS n ${FROM} WHERE ${SCOPE} AND b.lot_id = $5` };

const PARTNERS = {
  name: 'aanbestedingen-bid-partners',
  text: `SELECT bp.bid_id AS "bidId", bp.party_id AS "partyId", p.name, bp.role, bp.share_bp AS "shareBp", bp.confirmed
    FROM aanbestedingen.bid_partner bp JOIN parties.party p ON p.id = bp.party_id WHERE bp.bid_id = ANY ($1::uuid[]) ORDER BY bp.bid_id, bp.party_id`,
};
const CLARIFICATIONS = {
  name: 'aanbestedingen-bid-clarifications',
  text: `SELECT ${PART}, c.question, c.asked_at AS "askedAt", c.answer_before AS "answerBefore", c.answer, c.answered_at AS "answeredAt"
    FROM aanbestedingen.bid_clarification c JOIN aanbestedingen.bid b ON b.id = c.bid_id ${IN_TENDER} WHERE c.bid_id = ANY ($1::uuid[])`,
};
// What is proposed is known to the municipality only; what is decided to the bidder too.
const VERDICTS = {
  name: 'aanbestedingen-bid-verdicts',
  text: `SELECT ${PART}, v.verdict, v.ground, v.proportionality, v.proposed_at AS "proposedAt", v.decided_at AS "decidedAt"
    FROM aanbestedingen.bid_verdict v JOIN aanbestedingen.bid b ON b.id = v.bid_id ${IN_TENDER}
    WHERE v.bid_id = ANY ($1::uuid[]) AND (v.decided_at IS NOT NULL OR t.municipality_id = $2::uuid)`,
};

const aBid = ({ tenderId, municipalityId, lotId, id }: BidRow): Shown => ({ tenderId, municipalityId, lotId, id });
const aPart = ({ tenderId, municipalityId, lotId, bidId }: PartRow<object>): Shown => ({ tenderId, municipalityId, lotId, id: bidId });
const BIDS: readonly ConfidentialRead<Row<BidRow>>[] = [
  { kind: 'bids.read', of: aBid },
  { kind: 'prices.read', of: aBid, shows: ({ priceCents }) => priceCents !== null },
];

/** Reading opened bids. Before the opening there is no row, and so nothing to find for anybody (B-03). */
@Injectable()
export class FindBids {
  constructor(
    private readonly reads: Reads,
    private readonly confidential: ConfidentialReads,
    private readonly contents: BidContents,
  ) {}

  async ofLot(actor: Actor, lotId: string, page: PageArgs): Promise<Page<Bid>> {
    const values = [...scopeOf(actor), lotId];
    const sql = byId.sql(page, values.length + 1);
    const text = `SELECT ${COLUMNS} ${FROM} WHERE ${SCOPE} AND b.lot_id = $5 AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`;
    const statement = { name: `aanbestedingen-bids-${sql.name}`, text };
    const rows = await this.confidential.rows<Row<BidRow>>(actor, BIDS, statement, [...values, ...sql.values]);
    const count = async (): Promise<number> => (await this.reads.row<{ n: number }>(COUNT, values))?.n ?? 0;
    return byId.page(page, rows, toBid, count);
  }

  async one(actor: Actor, bidId: string): Promise<Bid | null> {
    if (!isId(bidId)) return null;
    const [row] = await this.confidential.rows<Row<BidRow>>(actor, BIDS, ONE, [...scopeOf(actor), bidId]);
    return row === undefined ? null : toBid(row);
  }

  /** Without those whose envelope did not open, and those that are not for this actor. */
  async qualities(actor: Actor, bidIds: readonly string[]): Promise<ReadonlyMap<string, QualityPart>> {
    return this.opened(actor, { kind: 'bid-quality.read', of: aPart }, bidIds);
  }

  /** One file of the quality part. */
  async document(actor: Actor, bidId: string, index: number): Promise<BidDocument | null> {
    const parts = await this.opened(actor, { kind: 'bid-document.read', of: aPart }, [bidId], { document: index });
    return parts.get(bidId)?.documents[index] ?? null;
  }

  /** Of bids that the actor was given already. */
  async partners(bidIds: readonly string[]): Promise<ReadonlyMap<string, readonly BidPartner[]>> {
    const rows = await this.reads.rows<Row<BidPartner>>(PARTNERS, [bidIds]);
    return Map.groupBy(rows, (row) => row.bidId);
  }

  /** Of bids that the actor was given already. */
  async clarifications(actor: Actor, bidIds: readonly string[]): Promise<ReadonlyMap<string, BidClarification>> {
    const entered = [{ kind: 'bid-clarifications.read', of: aPart }] as const;
    const rows = await this.confidential.rows<PartRow<BidClarification>>(actor, entered, CLARIFICATIONS, [bidIds]);
    return new Map(rows.map((row) => [row.bidId, row]));
  }

  async verdicts(actor: Actor, bidIds: readonly string[]): Promise<ReadonlyMap<string, BidVerdict>> {
    const entered = [{ kind: 'bid-verdicts.read', of: aPart }] as const;
    const values = [bidIds, actor.party?.municipalityId ?? null];
    const rows = await this.confidential.rows<PartRow<BidVerdict>>(actor, entered, VERDICTS, values);
    return new Map(rows.map((row) => [row.bidId, row]));
  }

  private async opened(
    actor: Actor,
    entered: ConfidentialRead<PartRow<{ readonly quality: Buffer }>>,
    bidIds: readonly string[],
    data: Record<string, unknown> = {},
  ): Promise<ReadonlyMap<string, QualityPart>> {
    const rows = await this.confidential.rows(actor, [entered], QUALITY, [...scopeOf(actor), bidIds.filter(isId)], data);
    return new Map(rows.map(({ bidId, quality }) => [bidId, this.contents.quality(bidId, quality)]));
  }
}

/** As one party, or as staff: the roles that the actor holds on this moment, and the tasks that go with them. */
function scopeOf({ party, personId, roles }: Actor): readonly [string | null, string | null, string | null, readonly string[]] {
  const municipalityId = party?.municipalityId ?? null;
  return [municipalityId === null ? (party?.id ?? null) : null, municipalityId, personId, READERS.filter((role) => roles.has(role))];
}

const toBid = ({
  partyId,
  partyKind,
  partyName,
  legalForm,
  kvkNumber,
  partyVersion,
  tenderId: _tender,
  municipalityId: _municipality,
  ...bid
}: Row<BidRow>): Bid => ({
  ...bid,
  party: { id: partyId, kind: partyKind, name: partyName, legalForm, kvkNumber, version: partyVersion },
});
