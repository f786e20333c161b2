// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { StaffRole } from '../domain/roles.js';
import { RoleChangeGuards } from './role-change-guards.js';

export interface StaffRoleEnd {
  readonly staffRoleId: string;
  readonly reason?: string | null;
}

const HELD = {
  name: 'parties-staff-role-held',
  text: `SELECT person_id, role FROM parties.staff_role WHERE id = $1 AND municipality_id = $2 AND confirmed_at IS NOT NULL
    AND (until_at IS NULL OR until_at > clock.real()) FOR UPDATE`,
};
// The tenant's row is locked first, so that two administrators cannot end each other at the same moment.
const LOCK = { name: 'parties-municipality-lock', text: 'SELECT id FROM parties.municipality WHERE id = $1 FOR UPDATE' };
const OTHER_ADMINISTRATORS = {
  name: 'parties-other-tenant-administrators',
  text: `SELECT 1 FROM parties.staff_role WHERE municipality_id = $1 AND role = 'tenant_administrator' AND person_id <> $2 AND confirmed_at IS NOT NULL
    AND from_at <= clock.real() AND (until_at IS NULL OR until_at > clock.real()) LIMIT 1`,
};
const END = {
  name: 'parties-staff-role-end',
  text: 'UPDATE parties.staff_role SET until_at = greatest(clock.real(), from_at), ended_by = $2, end_reason = $3 WHERE id = $1 RETURNING id',
};

/**
 * Ends a staff role at once: whoever leaves must be out at once, so no second person is waited for. A tenant keeps an
 * administrator, and a published tender wants a reason (P-07).
 */
@Injectable()
export class EndStaffRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guards: RoleChangeGuards,
  ) {}

  async execute(actor: Actor, input: StaffRoleEnd): Promise<Result<{ staffRoleId: string }, DomainError>> {
    const municipalityId = actor.party?.municipalityId ?? null;
    const { personId } = actor;
    if (municipalityId === null || personId === null) return err(notFound());
    return this.unitOfWork.run(actor, (work) => this.end(work, municipalityId, personId, input));
  }

  private async end(work: Work, municipalityId: string, endedBy: string, input: StaffRoleEnd): Promise<Result<{ staffRoleId: string }, DomainError>> {
    const { staffRoleId } = input;
    const reason = input.reason?.trim() ?? null;
    await work.rows(LOCK, [municipalityId]);
    const [row] = await work.rows<{ person_id: string; role: StaffRole }>(HELD, [staffRoleId, municipalityId]);
    if (row === undefined) return err(notFound());
    const { person_id: personId, role } = row;
    const lastOne = role === 'tenant_administrator' && (await work.rows(OTHER_ADMINISTRATORS, [municipalityId, personId])).length === 0;
    if (lastOne) return err(refused('LAST_TENANT_ADMINISTRATOR', { rule: 'P-07' }));
    const guarded = await this.guards.check(work, { kind: 'end', staffRoleId, municipalityId, personId, role, reason });
    if (!guarded.ok) return guarded;
    await work.rows(END, [staffRoleId, endedBy, reason]);
    await work.audit({
      kind: 'staff-role.ended',
      subject: { kind: 'person', id: personId },
      municipalityId,
      data: { role, staffRoleId },
      ...(reason === null ? {} : { reason }),
    });
    return ok({ staffRoleId });
  }
}
