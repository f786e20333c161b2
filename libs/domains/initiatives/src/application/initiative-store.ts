// SPDX-License-Identifier: EUPL-1.2
import { gemeenteOf, knownAreas } from '@samenspel/areas';
import type { Work } from '@samenspel/database';
import type { Result } from '@samenspel/kernel';
import { readProfile, type InitiativeProfile, type ProfileError, type ProfileInput } from '../domain/initiative.js';
import { InitiativeAreaEntity } from '../persistence/initiative-area.entity.js';

/** The profile of a form, its areas looked up. */
export async function readKnownProfile(work: Work, input: ProfileInput): Promise<Result<InitiativeProfile, ProfileError>> {
  return readProfile(input, await knownAreas(work.db, input.areas.slice(0, 100)));
}

/** The areas of an initiative become these. */
export async function replaceAreas(work: Work, partyId: string, areas: InitiativeProfile['areas']): Promise<void> {
  await work.db.delete(InitiativeAreaEntity, { partyId });
  await work.db.insert(
    InitiativeAreaEntity,
    areas.map(({ code, year }) => ({ partyId, code, year, gemeenteCode: gemeenteOf(code) })),
  );
}
