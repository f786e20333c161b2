// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { isPartyRole, type PartyRole } from './roles.js';

/** How long an invitation stands open. */
export const INVITATION_DAYS = 14;

export interface InvitationInput {
  readonly role: string;
  readonly email?: string | null;
  readonly personId?: string | null;
}

export interface InvitationFacts {
  readonly role: PartyRole;
  readonly email: string | null;
  readonly personId: string | null;
}

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;

/** An invitation goes to one: a person who is known here or an e-mail address. */
export function readInvitation(
  input: InvitationInput,
): Result<InvitationFacts, DomainError<'ROLE_UNKNOWN' | 'INVITATION_TO_ONE' | 'INVITATION_EMAIL_INVALID'>> {
  const email = input.email?.trim().toLowerCase() ?? '';
  const personId = input.personId ?? null;
  if (!isPartyRole(input.role)) return err(invalid('ROLE_UNKNOWN', { path: ['role'] }));
  if ((email === '') === (personId === null)) return err(invalid('INVITATION_TO_ONE', { path: ['email'] }));
  if (email !== '' && !EMAIL.test(email)) return err(invalid('INVITATION_EMAIL_INVALID', { path: ['email'] }));
  return ok({ role: input.role, email: email === '' ? null : email, personId });
}
