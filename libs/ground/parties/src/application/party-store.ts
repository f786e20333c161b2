// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { orderedId, type PartyKind } from '@samenspel/kernel';
import type { PartyRole } from '../domain/roles.js';
import type { PartyFacts } from '../domain/party.js';
import { MembershipEntity } from '../persistence/membership.entity.js';
import { PartyEntity } from '../persistence/party.entity.js';

/** A new party with its founder as administrator, signer and member; gives back its id. Other libs register their parties with it. */
export async function addParty(
  work: Work,
  party: PartyFacts & { readonly kind: Exclude<PartyKind, 'municipality'>; readonly listed: boolean },
  founderId: string,
): Promise<string> {
  const now = await work.realNow();
  const id = orderedId(now.getTime());
  await work.db.insert(PartyEntity, { ...party, id, municipalityId: null, createdAt: now });
  await addRole(work, id, founderId, 'party_administrator');
  await addRole(work, id, founderId, 'party_signer');
  await work.audit({ kind: 'party.registered', subject: { kind: 'party', id }, data: { partyKind: party.kind, name: party.name } });
  return id;
}

/** A role in force from now on. */
export async function addRole(work: Work, partyId: string, personId: string, role: PartyRole): Promise<void> {
  const now = await work.realNow();
  await work.db.insert(MembershipEntity, { id: orderedId(now.getTime()), partyId, personId, role, fromAt: now, untilAt: null });
}

/** Ends these roles of one person and tells how many there were. */
export async function endRoles(work: Work, partyId: string, personId: string, roles: readonly PartyRole[]): Promise<number> {
  const ended = await work.rows(END_ROLES, [partyId, personId, [...roles]]);
  return ended.length;
}

/** Roles of one person in a party, as they are now. */
export async function rolesIn(work: Work, partyId: string, personId: string): Promise<ReadonlySet<PartyRole>> {
  const rows = await work.rows<{ role: PartyRole }>(ROLES_IN, [partyId, personId]);
  return new Set(rows.map((row) => row.role));
}

/** Locks the party until the end of the transaction, so that two administrators cannot leave at the same moment, and names them. */
export async function lockAdministrators(work: Work, partyId: string): Promise<readonly string[]> {
  await work.rows(LOCK, [partyId]);
  const rows = await work.rows<{ person_id: string }>(ADMINISTRATORS, [partyId]);
  return rows.map((row) => row.person_id);
}

const END_ROLES = {
  name: 'parties-end-roles',
  text: `UPDATE parties.membership SET until_at = greatest(clock.real(), from_at)
    WHERE party_id = $1 AND person_id = $2 AND role = ANY ($3) AND until_at IS NULL RETURNING id`,
};
const ROLES_IN = {
  name: 'parties-roles-in',
  text: 'SELECT role FROM parties.membership WHERE party_id = $1 AND person_id = $2 AND until_at IS NULL',
};
const LOCK = { name: 'parties-lock', text: 'SELECT id FROM parties.party WHERE id = $1 FOR UPDATE' };
const ADMINISTRATORS = {
  name: 'parties-administrators',
  text: "SELECT person_id FROM parties.membership WHERE party_id = $1 AND role = 'party_administrator' AND until_at IS NULL ORDER BY from_at, id",
};
