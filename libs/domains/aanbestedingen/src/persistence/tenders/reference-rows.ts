// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { cents, type Cents } from '@samenspel/kernel';

const LISTED = { name: 'aanbestedingen-cpv-listed', text: `SELECT code FROM reference.code WHERE list = 'cpv' AND code = ANY ($1)` };

/** Of these CPV codes, those in the list of social and other specific services. */
export async function listedServices(work: Work, cpvCodes: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await work.rows<{ code: string }>(LISTED, [cpvCodes])).map((row) => row.code));
}

const SAME_GROUP = {
  name: 'aanbestedingen-same-cpv-group',
  text: `SELECT d.id, coalesce(sum(t.estimated_value_cents), 0)::int8 AS total
    FROM unnest($2::uuid[], $3::text[]) AS d (id, cpv_code) LEFT JOIN aanbestedingen.tender t
      ON t.municipality_id = $1 AND t.id <> d.id AND left(t.cpv_code, 3) = left(d.cpv_code, 3) AND t.published_at > $4
      AND t.status NOT IN ('withdrawn', 'cancelled', 'unsuccessful')
    GROUP BY d.id`,
};

/** T-04: for each draft, what its municipality bought in the same CPV group since that moment. */
export async function boughtInSameGroup(
  work: Work,
  municipalityId: string,
  drafts: readonly { readonly id: string; readonly cpvCode: string | null }[],
  since: Date,
): Promise<ReadonlyMap<string, Cents>> {
  const values = [municipalityId, drafts.map((draft) => draft.id), drafts.map((draft) => draft.cpvCode), since];
  const rows = await work.rows<{ id: string; total: number }>(SAME_GROUP, values);
  return new Map(rows.map((row) => [row.id, cents(row.total)]));
}

const UNKNOWN_PARTIES = {
  name: 'aanbestedingen-unknown-invited',
  text: `SELECT asked.id FROM unnest($1::uuid[]) AS asked (id) LEFT JOIN parties.party p ON p.id = asked.id WHERE p.id IS NULL OR p.kind = 'municipality'`,
};

/** Of these ids, those that name no party that could bid. */
export async function unknownParties(work: Work, partyIds: readonly string[]): Promise<readonly string[]> {
  return partyIds.length === 0 ? [] : (await work.rows<{ id: string }>(UNKNOWN_PARTIES, [partyIds])).map((row) => row.id);
}
