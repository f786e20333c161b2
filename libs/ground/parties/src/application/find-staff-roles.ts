// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import type { StaffRole } from '../domain/roles.js';

export const STAFF_ROLE_STATES = ['proposed', 'refused', 'in_force', 'ended'] as const;
export type StaffRoleState = (typeof STAFF_ROLE_STATES)[number];

/** A role of one person in the municipality that the actor acts for, with how it came about. */
export interface GivenStaffRole {
  readonly id: string;
  readonly personId: string;
  readonly role: StaffRole;
  readonly state: StaffRoleState;
  readonly reason: string | null;
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
  readonly from: Date;
  readonly until: Date | null;
  /** P-09: for one case only. */
  readonly caseId: string | null;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly person_id: string;
  readonly role: StaffRole;
  readonly state: StaffRoleState;
  readonly reason: string | null;
  readonly proposed_by: string | null;
  readonly confirmed_by: string | null;
  readonly from_at: Date;
  readonly until_at: Date | null;
  readonly case_id: string | null;
}

const FROM = 'FROM parties.staff_role s WHERE s.municipality_id = $1';
const COLUMNS = `s.id, s.person_id, s.role, s.reason, s.proposed_by, s.confirmed_by, s.from_at, s.until_at, s.case_id,
  CASE WHEN s.refused_at IS NOT NULL THEN 'refused' WHEN s.confirmed_at IS NULL THEN 'proposed' WHEN s.until_at <= clock.real() THEN 'ended' ELSE 'in_force' END AS state`;
const ONE = { name: 'parties-staff-role', text: `SELECT ${COLUMNS} ${FROM} AND s.id = $2` };

const newestFirst = new Keyset([{ sql: 's.id', row: 'id', kind: 'id' }], 'desc');

/** Reads who has, had or may get which role in the acting municipality. */
@Injectable()
export class FindStaffRoles {
  constructor(private readonly reads: Reads) {}

  async one(actor: Actor, id: string): Promise<GivenStaffRole | null> {
    const row = await this.reads.row<Row>(ONE, [actor.party?.municipalityId ?? null, id]);
    return row === null ? null : toStaffRole(row);
  }

  async list(actor: Actor, page: PageArgs): Promise<Page<GivenStaffRole>> {
    const municipality = actor.party?.municipalityId ?? null;
    const keyset = newestFirst.sql(page, 2);
    const text = `SELECT ${COLUMNS} ${FROM} AND ${keyset.where} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<Row>({ name: `parties-staff-roles-${keyset.name}`, text }, [municipality, ...keyset.values]);
    const count = async (): Promise<number> => {
      const [counted] = await this.reads.rows<{ n: number }>({ name: 'parties-staff-roles-count', text: `SELECT count(*)::int AS n ${FROM}` }, [
        municipality,
      ]);
      return counted?.n ?? 0;
    };
    return newestFirst.page(page, rows, toStaffRole, count);
  }
}

const toStaffRole = (row: Row): GivenStaffRole => ({
  id: row.id,
  personId: row.person_id,
  role: row.role,
  state: row.state,
  reason: row.reason,
  proposedBy: row.proposed_by,
  confirmedBy: row.confirmed_by,
  from: row.from_at,
  until: row.until_at,
  caseId: row.case_id,
});
