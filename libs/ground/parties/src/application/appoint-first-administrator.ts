// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, notFound, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { StaffRoleEntity } from '../persistence/staff-role.entity.js';

export interface FirstAdministrator {
  readonly municipalityId: string;
  readonly personId: string;
}

const LOCK = { name: 'parties-municipality-lock', text: 'SELECT id FROM parties.municipality WHERE id = $1 FOR UPDATE' };
const PERSON = { name: 'parties-person-exists', text: 'SELECT id FROM accounts.person WHERE id = $1 AND disabled_at IS NULL' };
const ADMINISTRATORS = {
  name: 'parties-tenant-administrators',
  text: `SELECT DISTINCT person_id FROM parties.staff_role WHERE municipality_id = $1 AND role = 'tenant_administrator' AND confirmed_at IS NOT NULL
    AND (until_at IS NULL OR until_at > clock.real())`,
};

/**
 * The installation administrator (or the command line) appoints the first two tenant administrators of a municipality. From
 * then on the municipality gives its roles itself, by two persons (P-07); only when fewer than two are left this opens again.
 */
@Injectable()
export class AppointFirstAdministrator {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: FirstAdministrator): Promise<Result<{ staffRoleId: string }, DomainError>> {
    if (input.personId === actor.personId) return err(refused('ROLE_TO_ONESELF', { rule: 'P-07', path: ['personId'] }));
    return this.unitOfWork.run(actor, (work) => this.appoint(work, input, actor.personId));
  }

  private async appoint(
    work: Work,
    { municipalityId, personId }: FirstAdministrator,
    appointedBy: string | null,
  ): Promise<Result<{ staffRoleId: string }, DomainError>> {
    if ((await work.rows(LOCK, [municipalityId])).length === 0) return err(notFound());
    if ((await work.rows(PERSON, [personId])).length === 0) return err(invalid('PERSON_UNKNOWN', { path: ['personId'] }));
    const administrators = (await work.rows<{ person_id: string }>(ADMINISTRATORS, [municipalityId])).map((row) => row.person_id);
    if (administrators.includes(personId)) return err(refused('ROLE_ALREADY_HELD', { path: ['personId'] }));
    if (administrators.length >= 2) return err(refused('FIRST_ADMINISTRATORS_ONLY', { rule: 'P-07' }));
    const now = await work.realNow();
    const id = orderedId(now.getTime());
    await work.db.insert(StaffRoleEntity, {
      id,
      municipalityId,
      personId,
      role: 'tenant_administrator',
      byInstallation: true,
      proposedBy: appointedBy,
      proposedAt: now,
      confirmedAt: now,
      fromAt: now,
    });
    await work.audit({
      kind: 'tenant-administrator.appointed',
      subject: { kind: 'person', id: personId },
      municipalityId,
      data: { staffRoleId: id },
    });
    return ok({ staffRoleId: id });
  }
}
