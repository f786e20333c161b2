// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor } from '@samenspel/kernel';
import { ConfidentialReads, type ConfidentialRead } from '../confidential-reads.js';
import type { AdviserState } from '../../domain/advice/adviser.js';

/** what an invitation shows to who sent it; before the opening every one of them says the same. */
export type InvitationAnswer = 'no_answer_yet' | 'advises' | 'declined' | 'barred' | 'struck_out';

export interface InvitationView {
  readonly id: string;
  readonly kind: 'invited' | 'applied';
  readonly admitted: boolean;
  readonly partyId: string;
  readonly partyName: string;
  readonly answer: InvitationAnswer;
}

export interface AdviserView {
  readonly id: string;
  readonly state: AdviserState;
  readonly reason: string;
  readonly partyId: string;
  readonly partyName: string;
}

interface InTender {
  readonly [key: string]: unknown;
  readonly tender_id: string;
  readonly municipality_id: string;
}
interface InvitationRow extends InTender {
  readonly id: string;
  readonly kind: 'invited' | 'applied';
  readonly admitted: boolean;
  readonly party_id: string;
  readonly party_name: string;
  readonly state: AdviserState | null;
}
interface AdviserRow extends InTender {
  readonly id: string;
  readonly state: AdviserView['state'];
  readonly reason: string;
  readonly party_id: string;
  readonly party_name: string;
}

const TASK = `t.municipality_id = $2 AND EXISTS (SELECT 1 FROM aanbestedingen.tender_role r
  WHERE r.tender_id = t.id AND r.person_id = $3 AND r.role IN ('procurement_officer', 'decision_maker') AND r.until_at IS NULL)`;
const INVITATIONS = `SELECT t.id AS tender_id, t.municipality_id, i.id, i.kind, i.admitted_at IS NOT NULL AS admitted, i.party_id, p.name AS party_name, v.state
  FROM aanbestedingen.adviser_invitation i JOIN aanbestedingen.tender t ON t.id = i.tender_id JOIN parties.party p ON p.id = i.party_id
  LEFT JOIN aanbestedingen.adviser v ON v.tender_id = i.tender_id AND v.party_id = i.party_id
  WHERE i.tender_id = $1 AND ${TASK}`;
const ADVISERS = `SELECT t.id AS tender_id, t.municipality_id, v.id, v.state, v.reason, v.party_id, p.name AS party_name
  FROM aanbestedingen.adviser v JOIN aanbestedingen.tender t ON t.id = v.tender_id JOIN parties.party p ON p.id = v.party_id
  WHERE v.tender_id = $1 AND v.state <> 'withdrawn' AND ${TASK}`;
const INVITATION_ORDER = new Keyset([{ sql: 'i.id', row: 'id', kind: 'id' }], 'asc');
const ADVISER_ORDER = new Keyset([{ sql: 'v.id', row: 'id', kind: 'id' }], 'asc');

const shown = ({ id, tender_id: tenderId, municipality_id: municipalityId }: InTender & { readonly id: string }) => ({
  ...{ tenderId, municipalityId, lotId: null, id },
});
/** Before the opening no invitation has an answer to show, whatever was answered. */
const ANSWERED: readonly ConfidentialRead<InvitationRow>[] = [{ kind: 'adviser-answers.read', of: shown, shows: ({ state }) => state !== null }];
const NAMED: readonly ConfidentialRead<AdviserRow>[] = [{ kind: 'advisers.read', of: shown }];

/** Invitations and advisers of a tender, for its procurement officer and decision maker; for anybody else there are none. */
@Injectable()
export class FindAdvisers {
  constructor(
    private readonly reads: Reads,
    private readonly confidential: ConfidentialReads,
  ) {}

  async invitations(actor: Actor, tenderId: string, page: PageArgs): Promise<Page<InvitationView>> {
    const scope = scopeOf(actor, tenderId);
    const sql = INVITATION_ORDER.sql(page, scope.length + 1);
    const text = `${INVITATIONS} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`;
    const statement = { name: `aanbestedingen-invitations-${sql.name}`, text };
    const rows = await this.confidential.rows(actor, ANSWERED, statement, [...scope, ...sql.values]);
    return INVITATION_ORDER.page(page, rows, invitationView, () => this.count('invitations', INVITATIONS, scope));
  }

  async advisers(actor: Actor, tenderId: string, page: PageArgs): Promise<Page<AdviserView>> {
    const scope = scopeOf(actor, tenderId);
    const sql = ADVISER_ORDER.sql(page, scope.length + 1);
    const text = `${ADVISERS} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`;
    const statement = { name: `aanbestedingen-advisers-${sql.name}`, text };
    const rows = await this.confidential.rows(actor, NAMED, statement, [...scope, ...sql.values]);
    return ADVISER_ORDER.page(page, rows, adviserView, () => this.count('advisers', ADVISERS, scope));
  }

  async invitation(actor: Actor, tenderId: string, id: string): Promise<InvitationView | null> {
    const text = `${INVITATIONS} AND i.id = $4`;
    const statement = { name: 'aanbestedingen-invitation', text };
    const [row] = await this.confidential.rows(actor, ANSWERED, statement, [...scopeOf(actor, tenderId), id]);
    return row === undefined ? null : invitationView(row);
  }

  async adviser(actor: Actor, id: string): Promise<AdviserView | null> {
    const text = `${ADVISERS.replace('v.tender_id = $1', 'v.id = $1')}`;
    const [row] = await this.confidential.rows(actor, NAMED, { name: 'aanbestedingen-adviser', text }, scopeOf(actor, id));
    return row === undefined ? null : adviserView(row);
  }

  private async count(name: string, text: string, scope: readonly unknown[]): Promise<number> {
    const counted = { name: `aanbestedingen-count-${name}`, text: `SELECT count(*)::int8 AS total FROM (${text}) AS found` };
    return (await this.reads.row<{ total: number }>(counted, scope))?.total ?? 0;
  }
}

const scopeOf = (actor: Actor, id: string): unknown[] => [isId(id) ? id : null, actor.party?.municipalityId ?? null, actor.personId];

const ANSWERS = { admitted: 'advises', withdrawn: 'declined', barred: 'barred', struck_out: 'struck_out' } as const satisfies Record<
  AdviserState,
  InvitationAnswer
>;

const invitationView = ({ party_id, party_name, state, id, kind, admitted }: InvitationRow): InvitationView => ({
  ...{ id, kind, admitted, partyId: party_id, partyName: party_name },
  answer: state === null ? 'no_answer_yet' : ANSWERS[state],
});

const adviserView = ({ id, state, reason, party_id, party_name }: AdviserRow): AdviserView => ({
  ...{ id, state, reason, partyId: party_id, partyName: party_name },
});
