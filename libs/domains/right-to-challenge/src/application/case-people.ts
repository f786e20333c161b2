// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { Actor } from '@samenspel/kernel';
import type { Capacity } from '../domain/challenges/act.js';
import type { ChallengeStatus } from '../domain/challenges/challenge-status.js';
import { CoAuthorEntity } from '../persistence/co-author.entity.js';

interface Case {
  readonly id: string;
  readonly partyId: string;
  readonly municipalityId: string;
  readonly handlerId: string | null;
  readonly deputyId: string | null;
}

const STAFF: readonly (readonly [string, Capacity])[] = [
  ['decision_maker', 'decision_maker'],
  ['legal_checker', 'legal_checker'],
  ['objection_handler', 'objection_handler'],
  ['contact_point', 'adviser'],
];

/**
 * In which capacities somebody meets this case; none for whom it does not exist. A draft is its authors' alone (C-03), a
 * filed one its party's and the municipality's. The named handler and the deputy handle; before one is named any may (P-06).
 */
export async function capacitiesOf(
  work: Work,
  { actor, kept, status }: { actor: Actor; kept: Case; status: ChallengeStatus },
): Promise<readonly Capacity[]> {
  const { personId, party, roles } = actor;
  if (personId === null || party === null) return [];
  if (party.id === kept.partyId) {
    const wrote = await work.db.existsBy(CoAuthorEntity, { challengeId: kept.id, personId });
    if (status === 'draft' && !wrote) return [];
    return roles.has('party_signer') || roles.has('party_administrator') ? ['applicant', 'co_author'] : ['co_author'];
  }
  if (party.municipalityId !== kept.municipalityId || status === 'draft') return [];
  const handles = roles.has('case_handler') && [null, personId].some((one) => one === kept.handlerId || (one !== null && one === kept.deputyId));
  return [...(handles ? (['handler'] as const) : []), ...STAFF.flatMap(([role, capacity]) => (roles.has(role) ? [capacity] : []))];
}

/** Who wrote the challenge: they are told everything, all of them (C-03). */
export const authorsOf = async (work: Work, challengeId: string): Promise<readonly string[]> =>
  (await work.db.find(CoAuthorEntity, { where: { challengeId }, order: { personId: 'ASC' } })).map(({ personId }) => personId);

/** The handler and the deputy, or everybody with that role while none is named; `role` besides when it must go higher. */
export async function staffOf(work: Work, kept: Case, ...higher: readonly string[]): Promise<readonly string[]> {
  const named = [kept.handlerId, kept.deputyId].filter((one) => one !== null);
  const roles = named.length === 0 ? ['case_handler', ...higher] : higher;
  const rows = await work.db.query<{ person_id: string }[]>(
    `SELECT DISTINCT person_id FROM parties.staff_role WHERE municipality_id = $1 AND role = ANY ($2) AND confirmed_at IS NOT NULL
       AND (until_at IS NULL OR until_at > clock.real()) ORDER BY person_id`,
    [kept.municipalityId, roles],
  );
  return [...new Set([...named, ...rows.map((row) => row.person_id)])];
}
