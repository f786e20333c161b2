// SPDX-License-Identifier: EUPL-1.2
import { orderedId } from '@samenspel/kernel';
import type { TestDatabase } from '@samenspel/testing';

/** A provider without anybody in it. */
export async function makeProvider({ dataSource }: TestDatabase): Promise<string> {
  const id = orderedId(Date.now());
  await dataSource.query(`INSERT INTO parties.party (id, kind, name, listed) VALUES ($1, 'provider', 'Zorg (voorbeeld)', true)`, [id]);
  return id;
}

export async function giveRole({ dataSource }: TestDatabase, personId: string, partyId: string, role: string): Promise<void> {
  await dataSource.query('INSERT INTO parties.membership (id, party_id, person_id, role) VALUES ($1, $2, $3, $4)', [
    orderedId(Date.now()),
    partyId,
    personId,
    role,
  ]);
}
