// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { EligibleInitiatives } from '@samenspel/initiatives';
import { worksFor } from '@samenspel/parties';
import type { OfficerTie } from '../../domain/tenders/gate.js';
import type { Tender } from '../../domain/tenders/tender.js';

const OPERATORS = {
  name: 'aanbestedingen-operators-among',
  text: 'SELECT person_id FROM accounts.installation_administrator WHERE person_id = ANY ($1::uuid[]) AND ended_at IS NULL',
};
const ASKED = {
  name: 'aanbestedingen-asked-to-advise',
  text: 'SELECT party_id FROM aanbestedingen.adviser_invitation WHERE tender_id = $1 AND party_id = ANY ($2::uuid[]) LIMIT 1',
};

/** T-08: before the publication whoever the rule of the advice round names may advise; who they are is not chosen yet. */
export async function tiesToDraft(work: Work, tender: Tender, personIds: readonly string[]): Promise<readonly OfficerTie[]> {
  const areas = tender.areaCodes.map((code) => ({ code, year: tender.areaYear ?? 0 }));
  const mayAdvise = tender.adviceRound?.announced === true ? await EligibleInitiatives.find(work.db, areas, tender.themes) : [];
  const parties = new Set(mayAdvise.map(({ partyId }) => partyId));
  return ties(work, personIds, (works) => Promise.resolve(works.some((partyId) => parties.has(partyId))));
}

/**
 * T-08, from the publication on: who was asked to advise or asked it itself. Not who accepted: that is sealed until the opening, and
 * a refusal would tell it.
 */
export async function tiesToTender(work: Work, tenderId: string, personIds: readonly string[]): Promise<readonly OfficerTie[]> {
  return ties(work, personIds, async (works) => (await work.rows(ASKED, [tenderId, works])).length > 0);
}

/** Whether somebody of this party has the task of opening. */
export async function isOfParty(work: Work, personIds: readonly string[], partyId: string): Promise<boolean> {
  return (await ties(work, personIds, (works) => Promise.resolve(works.includes(partyId)))).some(({ tie }) => tie === 'adviser');
}

async function ties(
  work: Work,
  personIds: readonly string[],
  advises: (works: readonly string[]) => Promise<boolean>,
): Promise<readonly OfficerTie[]> {
  const operators = await work.rows<{ person_id: string }>(OPERATORS, [personIds]);
  const found: OfficerTie[] = operators.map(({ person_id: personId }) => ({ personId, tie: 'operator' }));
  // Memberships run in real time, like every right (P-04).
  const now = await work.realNow();
  for (const personId of personIds) if (await advises(await worksFor(work.db, personId, now))) found.push({ personId, tie: 'adviser' });
  return found;
}
