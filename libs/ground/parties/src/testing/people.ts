// SPDX-License-Identifier: EUPL-1.2
import { permissionsOf, type Role } from '@samenspel/access';
import { orderedId, randomId, visitor, type Actor, type PartyKind } from '@samenspel/kernel';
import type { DataSource } from 'typeorm';
import { withImpliedRoles, type PartyRole, type StaffRole } from '../domain/roles.js';

/** A person with an account; gives back the id. */
export async function aPerson(db: DataSource, displayName = 'An Voorbeeld'): Promise<string> {
  const id = orderedId(Date.now());
  await db.query("INSERT INTO accounts.person (id, display_name, language, created_at, version) VALUES ($1, $2, 'nl', now(), 1)", [id, displayName]);
  return id;
}

export interface TestMunicipality {
  readonly municipalityId: string;
  readonly partyId: string;
}

/** A sandbox municipality with a clock of its own that stands at real time. */
export async function aMunicipality(db: DataSource, name = 'Testgemeente', code = 'GM0308'): Promise<TestMunicipality> {
  const municipalityId = orderedId(Date.now());
  const partyId = orderedId(Date.now());
  const slug = `test-${municipalityId.slice(-12)}`;
  await db.query('INSERT INTO parties.municipality (id, slug, name, sandbox) VALUES ($1, $2, $3, true)', [municipalityId, slug, name]);
  await db.query("INSERT INTO parties.municipality_code (municipality_id, sandbox, code, valid_from) VALUES ($1, true, $2, '2026-01-01')", [
    municipalityId,
    code,
  ]);
  await db.query(
    "INSERT INTO parties.party (id, kind, name, municipality_id, legal_form, listed) VALUES ($1, 'municipality', $2, $3, 'other', true)",
    [partyId, name, municipalityId],
  );
  await db.query('INSERT INTO clock.municipality_offset (municipality_id, sandbox) VALUES ($1, true)', [municipalityId]);
  return { municipalityId, partyId };
}

/** A person with these staff roles, as if two others had given them. */
export async function aStaffMember(db: DataSource, municipality: TestMunicipality, ...roles: StaffRole[]): Promise<string> {
  const personId = await aPerson(db, roles.join(' '));
  for (const role of roles) {
    await db.query(
      `INSERT INTO parties.staff_role (id, municipality_id, person_id, role, proposed_by, confirmed_by, confirmed_at, from_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock.real(), clock.real())`,
      [randomId(), municipality.municipalityId, personId, role, randomId(), randomId()],
    );
  }
  return personId;
}

/** A party without members. */
export async function aParty(db: DataSource, kind: Exclude<PartyKind, 'municipality'>, name: string = kind): Promise<string> {
  const id = orderedId(Date.now());
  await db.query("INSERT INTO parties.party (id, kind, name, legal_form, listed) VALUES ($1, $2, $3, 'none_yet', true)", [id, kind, name]);
  return id;
}

/** A person with these roles in the party. */
export async function aMember(db: DataSource, partyId: string, ...roles: PartyRole[]): Promise<string> {
  const personId = await aPerson(db, roles.join(' '));
  for (const role of roles) {
    await db.query('INSERT INTO parties.membership (id, party_id, person_id, role) VALUES ($1, $2, $3, $4)', [randomId(), partyId, personId, role]);
  }
  return personId;
}

interface ActingAs {
  readonly personId: string | null;
  readonly party?: { readonly id: string; readonly kind: PartyKind; readonly municipalityId?: string | null };
  readonly roles?: readonly Role[];
  readonly secondFactorAt?: Date | null;
}

/** The actor that the API would make of this person, who speaks for `party` in `roles`. */
export function anActor({ personId, party, roles = [], secondFactorAt = null }: ActingAs): Actor {
  const held = [...withImpliedRoles(roles)] as Role[];
  const all: Role[] = personId === null ? held : ['person', ...held];
  return {
    ...visitor('nl', randomId()),
    kind: personId === null ? 'visitor' : 'person',
    personId,
    party: party === undefined ? null : { id: party.id, kind: party.kind, municipalityId: party.municipalityId ?? null },
    roles: new Set<string>(all),
    permissions: permissionsOf(all),
    secondFactorAt,
  };
}

/** Staff of this municipality in these roles. */
export const staffActor = (personId: string, municipality: TestMunicipality, ...roles: StaffRole[]): Actor =>
  anActor({ personId, party: { id: municipality.partyId, kind: 'municipality', municipalityId: municipality.municipalityId }, roles });

/** A member of this party in these roles. */
export const memberActor = (personId: string, party: { readonly id: string; readonly kind: PartyKind }, ...roles: PartyRole[]): Actor =>
  anActor({ personId, party, roles });
