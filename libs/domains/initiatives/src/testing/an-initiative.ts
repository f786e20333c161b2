// SPDX-License-Identifier: EUPL-1.2
import { gemeenteOf, type AreaRef } from '@samenspel/areas';
import { aParty } from '@samenspel/parties/testing';
import type { DataSource } from 'typeorm';
import type { Theme } from '../domain/themes.js';

/** A published initiative without members; the areas must be loaded. Gives back its party id. */
export async function anInitiative(db: DataSource, name: string, areas: readonly AreaRef[], ...themes: Theme[]): Promise<string> {
  const partyId = await aParty(db, 'initiative', name);
  await db.query(
    `INSERT INTO initiatives.initiative (party_id, summary, story, phase, values, themes, published_at) VALUES ($1, $2, '', 'explore', '{}', $3, clock.real())`,
    [partyId, name, themes],
  );
  for (const { code, year } of areas) {
    await db.query('INSERT INTO initiatives.area (party_id, code, year, gemeente_code) VALUES ($1, $2, $3, $4)', [
      partyId,
      code,
      year,
      gemeenteOf(code),
    ]);
  }
  return partyId;
}
