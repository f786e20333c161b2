// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, notFound, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { readProposal, type GuestCase, type RoleProposal } from '../domain/staff-role.js';
import { StaffRoleEntity } from '../persistence/staff-role.entity.js';

export interface StaffRoleInput {
  readonly personId: string;
  readonly role: string;
  /** Needed when a published tender would change hands. */
  readonly reason?: string | null;
  /** P-09: somebody of another municipality, for one case only. */
  readonly guest?: GuestCase | null;
  /** Real moments; from now on, and without an end, when left out. */
  readonly from?: Date | null;
  readonly until?: Date | null;
}

const PERSON = { name: 'parties-person-exists', text: 'SELECT id FROM accounts.person WHERE id = $1 AND disabled_at IS NULL' };
const LENDER = {
  name: 'parties-lender',
  text: `SELECT 1 FROM parties.belonging b JOIN parties.party p ON p.id = b.party_id
    WHERE p.municipality_id = $1 AND b.person_id = $2 AND b.case_id IS NULL AND b.from_at <= clock.real() AND (b.until_at IS NULL OR b.until_at > clock.real()) LIMIT 1`,
};

/** P-07: a tenant administrator proposes a role for another person; it holds once a second person has confirmed it. */
@Injectable()
export class ProposeStaffRole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: StaffRoleInput): Promise<Result<{ staffRoleId: string }, DomainError>> {
    const municipalityId = actor.party?.municipalityId ?? null;
    const { personId } = actor;
    if (municipalityId === null || personId === null) return err(notFound());
    const proposal = readProposal({ role: input.role, personId: input.personId, guest: input.guest ?? null }, personId, municipalityId);
    if (!proposal.ok) return proposal;
    return this.unitOfWork.run(actor, (work) => this.propose(work, municipalityId, personId, proposal.value, input));
  }

  private async propose(
    work: Work,
    municipalityId: string,
    proposedBy: string,
    proposal: RoleProposal,
    input: StaffRoleInput,
  ): Promise<Result<{ staffRoleId: string }, DomainError>> {
    const { personId, role, guest } = proposal;
    if ((await work.rows(PERSON, [personId])).length === 0) return err(invalid('PERSON_UNKNOWN', { path: ['personId'] }));
    const lent = guest === null || (await work.rows(LENDER, [guest.fromMunicipalityId, personId])).length > 0;
    if (!lent) return err(refused('GUEST_NOT_THERE', { rule: 'P-09', path: ['guest'] }));
    const now = await work.realNow();
    const from = input.from ?? now;
    const until = input.until ?? null;
    if (until !== null && until <= from) return err(invalid('ROLE_TERM_INVALID', { rule: 'P-03', path: ['until'] }));
    const id = orderedId(now.getTime());
    await work.db.insert(StaffRoleEntity, {
      id,
      municipalityId,
      personId,
      role,
      reason: input.reason?.trim() ?? null,
      guestOf: guest?.fromMunicipalityId ?? null,
      caseKind: guest?.kind ?? null,
      caseId: guest?.id ?? null,
      proposedBy,
      proposedAt: now,
      fromAt: from,
      untilAt: until,
    });
    await work.audit({ kind: 'staff-role.proposed', subject: { kind: 'person', id: personId }, municipalityId, data: { role, staffRoleId: id } });
    return ok({ staffRoleId: id });
  }
}
