// SPDX-License-Identifier: EUPL-1.2
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { holds, type Tender, type TenderRoleName } from './tender.js';

export type RequireRoleError = DomainError<'NOT_FOUND' | 'NOT_YOUR_TASK'>;

/** True when the actor speaks for the municipality whose tender this is. */
export const isOwnMunicipality = (tender: Pick<Tender, 'municipalityId'>, actor: Actor): boolean =>
  actor.party?.municipalityId === tender.municipalityId;

/**
 * The actor has this task in this tender and still has that role in the municipality; the value is the person.
 * Another municipality's tender looks absent; a colleague without the task is told so.
 */
export function requireRole(tender: Pick<Tender, 'municipalityId' | 'roles'>, actor: Actor, role: TenderRoleName): Result<string, RequireRoleError> {
  if (!isOwnMunicipality(tender, actor) || actor.personId === null) return err(notFound());
  if (!actor.roles.has(role) || !holds(tender, actor.personId, role)) return err(refused('NOT_YOUR_TASK', { rule: 'P-06', params: { role } }));
  return ok(actor.personId);
}
