// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import type { PartyRole } from '../domain/roles.js';

/** A person in the party that the actor acts for. */
export interface Member {
  readonly personId: string;
  readonly roles: readonly PartyRole[];
  readonly since: Date;
}

/** An invitation that stands open. */
export interface OpenInvitation {
  readonly id: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly role: PartyRole;
  readonly email: string | null;
  readonly expiresAt: Date;
}

interface MemberRow extends Record<string, unknown> {
  readonly person_id: string;
  readonly roles: PartyRole[];
  readonly since: Date;
}

interface InvitationRow extends Record<string, unknown> {
  readonly id: string;
  readonly party_id: string;
  readonly party_name: string;
  readonly role: PartyRole;
  readonly email: string | null;
  readonly expires_at: Date;
}

const MEMBERS = 'FROM parties.membership m WHERE m.party_id = $1 AND m.until_at IS NULL';
const OPEN = `FROM parties.invitation i JOIN parties.party p ON p.id = i.party_id
  WHERE i.accepted_at IS NULL AND i.closed_at IS NULL AND i.expires_at > clock.real()`;
const INVITATION = 'i.id, i.party_id, p.name AS party_name, i.role, i.email, i.expires_at';

const byPerson = new Keyset([{ sql: 'm.person_id', row: 'person_id', kind: 'id' }], 'asc');
const byInvitation = new Keyset([{ sql: 'i.id', row: 'id', kind: 'id' }], 'desc');

/** Reads who belongs to the acting party, and who is invited to it or oneself to others. */
@Injectable()
export class FindMembers {
  constructor(private readonly reads: Reads) {}

  async list(actor: Actor, page: PageArgs): Promise<Page<Member>> {
    const party = actor.party?.id ?? null;
    const keyset = byPerson.sql(page, 2);
    const text = `SELECT m.person_id, array_agg(m.role ORDER BY m.role) AS roles, min(m.from_at) AS since ${MEMBERS} AND ${keyset.where}
      GROUP BY m.person_id ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<MemberRow>({ name: `parties-members-${keyset.name}`, text }, [party, ...keyset.values]);
    const toMember = (row: MemberRow): Member => ({ personId: row.person_id, roles: row.roles, since: row.since });
    return byPerson.page(page, rows, toMember, () => this.count('members', `SELECT count(DISTINCT m.person_id)::int AS n ${MEMBERS}`, party));
  }

  /** Open invitations of the acting party. */
  ofParty(actor: Actor, page: PageArgs): Promise<Page<OpenInvitation>> {
    return this.invitations('party', 'i.party_id = $1', actor.party?.id ?? null, page);
  }

  /** Open invitations to the acting person. */
  toPerson(actor: Actor, page: PageArgs): Promise<Page<OpenInvitation>> {
    return this.invitations('person', 'i.person_id = $1', actor.personId, page);
  }

  private async invitations(name: string, whose: string, id: string | null, page: PageArgs): Promise<Page<OpenInvitation>> {
    const keyset = byInvitation.sql(page, 2);
    const text = `SELECT ${INVITATION} ${OPEN} AND ${whose} AND ${keyset.where} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<InvitationRow>({ name: `parties-invitations-${name}-${keyset.name}`, text }, [id, ...keyset.values]);
    return byInvitation.page(page, rows, toInvitation, () => this.count(`invitations-${name}`, `SELECT count(*)::int AS n ${OPEN} AND ${whose}`, id));
  }

  private async count(name: string, text: string, id: string | null): Promise<number> {
    const [counted] = await this.reads.rows<{ n: number }>({ name: `parties-${name}-count`, text }, [id]);
    return counted?.n ?? 0;
  }
}

const toInvitation = (row: InvitationRow): OpenInvitation => ({
  id: row.id,
  partyId: row.party_id,
  partyName: row.party_name,
  role: row.role,
  email: row.email,
  expiresAt: row.expires_at,
});
