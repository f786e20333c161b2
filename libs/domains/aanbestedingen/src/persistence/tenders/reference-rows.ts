// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { cents, type Cents } from '@samenspel/kernel';

const LISTED = { name: 'aanbestedingen-cpv-listed', text: `SELECT 1 FROM reference.code WHERE list = 'cpv' AND code = $1` };

/** Whether this CPV code is in the list of social and other specific services. */
export async function isListedService(work: Work, cpvCode: string): Promise<boolean> {
  return (await work.rows(LISTED, [cpvCode])).length > 0;
}

const SAME_GROUP = {
  name: 'aanbestedingen-same-cpv-group',
  text: `SELECT coalesce(sum(estimated_value_cents), 0)::int8 AS total FROM aanbestedingen.tender
    WHERE municipality_id = $1 AND id <> $2 AND left(cpv_code, 3) = left($3, 3) AND published_at > $4 AND status NOT IN ('withdrawn', 'cancelled', 'unsuccessful')`,
};

/** T-04: what was bought in the same CPV group since that moment. */
export async function boughtInSameGroup(work: Work, draft: { municipalityId: string; id: string; cpvCode: string }, since: Date): Promise<Cents> {
  const [row] = await work.rows<{ total: number }>(SAME_GROUP, [draft.municipalityId, draft.id, draft.cpvCode, since]);
  return cents(row?.total ?? 0);
}

const UNKNOWN_PARTIES = {
  name: 'aanbestedingen-unknown-invited',
  text: `SELECT asked.id FROM unnest($1::uuid[]) AS asked (id) LEFT JOIN parties.party p ON p.id = asked.id WHERE p.id IS NULL OR p.kind = 'municipality'`,
};

/** Of these ids, those that name no party that could bid. */
export async function unknownParties(work: Work, partyIds: readonly string[]): Promise<readonly string[]> {
  return partyIds.length === 0 ? [] : (await work.rows<{ id: string }>(UNKNOWN_PARTIES, [partyIds])).map((row) => row.id);
}
