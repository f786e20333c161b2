// SPDX-License-Identifier: EUPL-1.2
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';

/** The initiative that the actor speaks for, and the person; nobody else advises. */
export function advisingParty(actor: Actor): Result<{ readonly partyId: string; readonly personId: string }, DomainError<'NOT_FOUND'>> {
  const { party, personId } = actor;
  // Associations too are residents together; a municipality or provider finds nothing here.
  if (party === null || personId === null || party.kind === 'municipality' || party.kind === 'provider') return err(notFound());
  return ok({ partyId: party.id, personId });
}
