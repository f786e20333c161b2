// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor } from '@samenspel/kernel';
import { stateOf, type ComplaintAdvice, type ComplaintState } from '../../domain/complaints/complaint.js';
import { askerMayBeKnown } from '../../domain/questions/question.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { ComplainantSeal } from './complainant-seal.js';

/** A complaint as its complainant, the desk, or those with a task in the tender may see it. */
export interface ComplaintView {
  readonly id: string;
  readonly tenderId: string;
  readonly state: ComplaintState;
  readonly text: string;
  readonly officerView: string | null;
  readonly advice: ComplaintAdvice | null;
  readonly adviceReason: string | null;
  readonly decision: string | null;
  readonly decidedAt: Date | null;
  /** B-04: for staff, and from the opening on; null otherwise. */
  readonly complainantPartyId: string | null;
}

interface Row extends Omit<ComplaintView, 'state' | 'complainantPartyId'> {
  readonly [key: string]: unknown;
  readonly decidedBy: string | null;
  readonly complainant: Buffer;
  readonly status: TenderStatus;
}

const SELECT = `SELECT c.id, c.tender_id AS "tenderId", c.text, c.officer_view AS "officerView", c.advice, c.advice_reason AS "adviceReason", c.decision,
    c.decided_by AS "decidedBy", c.decided_at AS "decidedAt", c.complainant, t.status
  FROM aanbestedingen.complaint c JOIN aanbestedingen.tender t ON t.id = c.tender_id`;
/** T-15, P-09: a handler without a task in it, or the officer and decision maker of that tender. */
const FOR_STAFF = `t.municipality_id = $2::uuid AND ($4 AND NOT EXISTS (SELECT FROM aanbestedingen.tender_role r WHERE r.tender_id = t.id AND r.person_id = $3::uuid)
  OR EXISTS (SELECT FROM aanbestedingen.tender_role r WHERE r.tender_id = t.id AND r.person_id = $3::uuid AND r.until_at IS NULL
    AND r.role IN ('procurement_officer', 'decision_maker')))`;
const OF_TENDER = {
  name: 'aanbestedingen-complaints-of-tender',
  text: `${SELECT} WHERE c.tender_id = $1 AND t.published_at IS NOT NULL ORDER BY c.id`,
};
const ONE = { name: 'aanbestedingen-complaint', text: `${SELECT} WHERE c.id = $1 AND ${FOR_STAFF}` };
const ORDER = new Keyset([{ sql: 'c.id', row: 'id', kind: 'id' }], 'asc');

/** Reading complaints; the complainant is known to nobody else before the opening. */
@Injectable()
export class FindComplaints {
  constructor(
    private readonly reads: Reads,
    private readonly seal: ComplainantSeal,
  ) {}

  /** For the desk, and for the officer and the decision maker of the tender. */
  async ofTender(actor: Actor, tenderId: string, page: PageArgs): Promise<Page<ComplaintView>> {
    const values = [isId(tenderId) ? tenderId : null, ...scopeOf(actor)];
    const sql = ORDER.sql(page, values.length + 1);
    const scope = `c.tender_id = $1 AND ${FOR_STAFF}`;
    const text = `${SELECT} WHERE ${scope} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`;
    const rows = await this.reads.rows<Row>({ name: `aanbestedingen-complaints-${sql.name}`, text }, [...values, ...sql.values]);
    const counting = `SELECT count(*)::int8 AS total FROM aanbestedingen.complaint c JOIN aanbestedingen.tender t ON t.id = c.tender_id WHERE ${scope}`;
    const count = async (): Promise<number> =>
      (await this.reads.row<{ total: number }>({ name: 'aanbestedingen-count-complaints', text: counting }, values))?.total ?? 0;
    return ORDER.page(page, rows, (row) => this.forStaff(row), count);
  }

  async one(actor: Actor, complaintId: string): Promise<ComplaintView | null> {
    const row = isId(complaintId) ? await this.reads.row<Row>(ONE, [complaintId, ...scopeOf(actor)]) : null;
    return row === null ? null : this.forStaff(row);
  }

  /** Those of the actor's own party: its text, and the answer once it was decided. */
  async own(actor: Actor, tenderId: string): Promise<readonly ComplaintView[]> {
    const partyId = actor.party?.id;
    if (!isId(tenderId) || partyId === undefined) return [];
    const rows = await this.reads.rows<Row>(OF_TENDER, [tenderId]);
    return rows
      .filter((row) => this.seal.open(row.id, row.complainant).partyId === partyId)
      .map((row) => ({ ...view(row), ...(row.decidedBy === null ? { ...UNDECIDED, state: 'filed' as const } : {}) }));
  }

  private forStaff(row: Row): ComplaintView {
    return { ...view(row), complainantPartyId: askerMayBeKnown(row) ? this.seal.open(row.id, row.complainant).partyId : null };
  }
}

const scopeOf = ({ party, personId, roles }: Actor): readonly [string | null, string | null, boolean] => [
  party?.municipalityId ?? null,
  personId,
  roles.has('complaints_handler'),
];
const UNDECIDED = { officerView: null, advice: null, adviceReason: null, decision: null };

const view = (row: Row): ComplaintView => ({
  ...{ id: row.id, tenderId: row.tenderId, state: stateOf(row), text: row.text, officerView: row.officerView, advice: row.advice },
  ...{ adviceReason: row.adviceReason, decision: row.decision, decidedAt: row.decidedAt, complainantPartyId: null },
});
