// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { isStaffRole, type StaffRole } from './roles.js';

/** P-09: the case for which somebody of another municipality helps out. */
export interface GuestCase {
  readonly fromMunicipalityId: string;
  readonly kind: string;
  readonly id: string;
}

export interface RoleProposal {
  readonly role: StaffRole;
  readonly personId: string;
  readonly guest: GuestCase | null;
}

export type ProposalError = DomainError<'ROLE_UNKNOWN' | 'ROLE_TO_ONESELF' | 'GUEST_OF_SAME_MUNICIPALITY'>;

/** P-07: a role is never given to oneself, whatever it is. */
export function readProposal(
  input: { readonly role: string; readonly personId: string; readonly guest: GuestCase | null },
  proposer: string,
  municipalityId: string,
): Result<RoleProposal, ProposalError> {
  if (!isStaffRole(input.role)) return err(invalid('ROLE_UNKNOWN', { rule: 'P-06', path: ['role'] }));
  if (input.personId === proposer) return err(refused('ROLE_TO_ONESELF', { rule: 'P-07', path: ['personId'] }));
  if (input.guest?.fromMunicipalityId === municipalityId) return err(invalid('GUEST_OF_SAME_MUNICIPALITY', { rule: 'P-09', path: ['guest'] }));
  return ok({ role: input.role, personId: input.personId, guest: input.guest });
}

/** P-07: a second administrator or the decision maker confirms: neither who proposed it nor who gets it. */
export function mayAnswerProposal(
  proposal: { readonly personId: string; readonly proposedBy: string | null },
  answering: string,
): Result<void, DomainError<'ROLE_TO_ONESELF' | 'SECOND_PERSON_NEEDED'>> {
  if (proposal.personId === answering) return err(refused('ROLE_TO_ONESELF', { rule: 'P-07' }));
  if (proposal.proposedBy === answering) return err(refused('SECOND_PERSON_NEEDED', { rule: 'P-07' }));
  return ok();
}
