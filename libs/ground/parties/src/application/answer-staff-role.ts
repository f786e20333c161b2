// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { sendMessage } from '@samenspel/messages';
import { conflict, err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { StaffRole } from '../domain/roles.js';
import { mayAnswerProposal } from '../domain/staff-role.js';
import { staffRoleGiven } from '../messages/staff-role-given.message.js';
import { RoleChangeGuards } from './role-change-guards.js';

export interface StaffRoleAnswer {
  readonly staffRoleId: string;
  readonly confirm: boolean;
}

interface Row {
  readonly person_id: string;
  readonly proposed_by: string | null;
  readonly role: StaffRole;
  readonly reason: string | null;
}

const PROPOSED = {
  name: 'parties-staff-role-proposed',
  text: `SELECT person_id, proposed_by, role, reason FROM parties.staff_role
    WHERE id = $1 AND municipality_id = $2 AND confirmed_at IS NULL AND refused_at IS NULL FOR UPDATE`,
};
// Nobody held a role before it was confirmed, whatever the proposal said.
const CONFIRM = {
  name: 'parties-staff-role-confirm',
  text: `UPDATE parties.staff_role SET confirmed_by = $2, confirmed_at = clock.real(), from_at = greatest(from_at, clock.real())
    WHERE id = $1 AND confirmed_at IS NULL AND refused_at IS NULL AND (until_at IS NULL OR until_at > greatest(from_at, clock.real())) RETURNING id`,
};
const REFUSE = {
  name: 'parties-staff-role-refuse',
  text: 'UPDATE parties.staff_role SET refused_by = $2, refused_at = clock.real() WHERE id = $1 AND confirmed_at IS NULL AND refused_at IS NULL RETURNING id',
};

const NAME = { name: 'parties-municipality-name', text: 'SELECT name FROM parties.municipality WHERE id = $1' };

/** P-07: a second administrator or the decision maker confirms or refuses a proposed role: neither its proposer nor who gets it. */
@Injectable()
export class AnswerStaffRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guards: RoleChangeGuards,
  ) {}

  async execute(actor: Actor, input: StaffRoleAnswer): Promise<Result<{ staffRoleId: string }, DomainError>> {
    const municipalityId = actor.party?.municipalityId ?? null;
    const { personId } = actor;
    if (municipalityId === null || personId === null) return err(notFound());
    return this.unitOfWork.run(actor, (work) => this.answer(work, municipalityId, personId, input));
  }

  private async answer(
    work: Work,
    municipalityId: string,
    answering: string,
    input: StaffRoleAnswer,
  ): Promise<Result<{ staffRoleId: string }, DomainError>> {
    const { staffRoleId, confirm } = input;
    const [row] = await work.rows<Row>(PROPOSED, [staffRoleId, municipalityId]);
    if (row === undefined) return err(notFound());
    const separate = mayAnswerProposal({ personId: row.person_id, proposedBy: row.proposed_by }, answering);
    if (!separate.ok) return separate;
    const change = { kind: 'give', staffRoleId, municipalityId, personId: row.person_id, role: row.role, reason: row.reason } as const;
    const guarded = confirm ? await this.guards.check(work, change) : ok();
    if (!guarded.ok) return guarded;
    const answered = await work.rows(confirm ? CONFIRM : REFUSE, [staffRoleId, answering]);
    if (answered.length === 0) return err(conflict());
    await work.audit({
      kind: confirm ? 'staff-role.confirmed' : 'staff-role.refused',
      subject: { kind: 'person', id: row.person_id },
      municipalityId,
      data: { role: row.role, staffRoleId },
    });
    if (confirm) await this.tell(work, municipalityId, row.person_id, staffRoleId);
    return ok({ staffRoleId });
  }

  private async tell(work: Work, municipalityId: string, personId: string, staffRoleId: string): Promise<void> {
    const [municipality] = await work.rows<{ name: string }>(NAME, [municipalityId]);
    const about = { municipalityId, subject: { kind: 'staff_role', id: staffRoleId } };
    await sendMessage(work, staffRoleGiven, [{ personId }], { municipalityName: municipality?.name ?? '' }, about);
  }
}
