// SPDX-License-Identifier: EUPL-1.2

/** The part of TypeORM's EntityManager that is needed here, so that it works inside a unit of work and outside. */
export interface Queryable {
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

// Memberships run in real time. A sandbox clock that lies behind it must not hide who belongs to a party now: the later moment counts.

/** Persons who are in this party on that moment; for a municipality everybody with a confirmed staff role there. */
export async function membersOf(db: Queryable, partyId: string, at: Date): Promise<readonly string[]> {
  const rows = await db.query<{ person_id: string }[]>(
    `SELECT DISTINCT person_id FROM parties.belonging
     WHERE party_id = $1 AND from_at <= greatest($2, clock.real()) AND (until_at IS NULL OR until_at > greatest($2, clock.real())) ORDER BY person_id`,
    [partyId, at],
  );
  return rows.map((row) => row.person_id);
}

/** Parties in which this person has any role on that moment: who they work for, govern or volunteer for. */
export async function worksFor(db: Queryable, personId: string, at: Date): Promise<readonly string[]> {
  const rows = await db.query<{ party_id: string }[]>(
    `SELECT DISTINCT party_id FROM parties.belonging
     WHERE person_id = $1 AND from_at <= greatest($2, clock.real()) AND (until_at IS NULL OR until_at > greatest($2, clock.real())) ORDER BY party_id`,
    [personId, at],
  );
  return rows.map((row) => row.party_id);
}

/** True when the two parties share a person on that moment. */
export async function sharePersons(db: Queryable, onePartyId: string, otherPartyId: string, at: Date): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `SELECT 1 FROM parties.belonging a JOIN parties.belonging b ON b.person_id = a.person_id
     WHERE a.party_id = $1 AND b.party_id = $2 AND a.from_at <= greatest($3, clock.real()) AND (a.until_at IS NULL OR a.until_at > greatest($3, clock.real()))
       AND b.from_at <= greatest($3, clock.real()) AND (b.until_at IS NULL OR b.until_at > greatest($3, clock.real())) LIMIT 1`,
    [onePartyId, otherPartyId, at],
  );
  return rows.length > 0;
}

/** As `membersOf`, of several parties in one statement. A person of two of them is there once, for the first. */
export async function membersOfEach(
  db: Queryable,
  partyIds: readonly string[],
  at: Date,
): Promise<readonly { readonly personId: string; readonly partyId: string }[]> {
  if (partyIds.length === 0) return [];
  const rows = await db.query<{ person_id: string; party_id: string }[]>(
    `SELECT DISTINCT ON (person_id) person_id, party_id FROM parties.belonging
     WHERE party_id = ANY ($1::uuid[]) AND from_at <= greatest($2, clock.real()) AND (until_at IS NULL OR until_at > greatest($2, clock.real()))
     ORDER BY person_id, party_id`,
    [[...partyIds], at],
  );
  return rows.map((row) => ({ personId: row.person_id, partyId: row.party_id }));
}
