// SPDX-License-Identifier: EUPL-1.2
import { gemeenteOf, overlapsAtWijkLevel, successionsOf, type AreaRef, type Queryable } from '@samenspel/areas';

/** An initiative that may advise, with what it has in common with the tender. */
export interface EligibleInitiative {
  readonly partyId: string;
  readonly name: string;
  readonly themes: readonly string[];
  readonly areas: readonly AreaRef[];
}

interface Row {
  readonly party_id: string;
  readonly name: string;
  readonly themes: string[];
  readonly areas: AreaRef[];
}

const CANDIDATES = `SELECT i.party_id, p.name, i.themes,
    (SELECT jsonb_agg(jsonb_build_object('code', a.code, 'year', a.year) ORDER BY a.code, a.year) FROM initiatives.area a WHERE a.party_id = i.party_id) AS areas
  FROM initiatives.initiative i JOIN parties.party p ON p.id = i.party_id
  WHERE i.published_at IS NOT NULL AND i.themes && $1
    AND EXISTS (SELECT 1 FROM initiatives.area a WHERE a.party_id = i.party_id AND a.gemeente_code = ANY ($2))
  ORDER BY p.name, i.party_id`;

export const EligibleInitiatives = {
  /**
   * published initiatives whose area overlaps at wijk level and that share at least one theme, by name.
   * Nothing is left out by hand: an officer may add others but never remove one of these. Hidden initiatives are not found (I-14).
   */
  async find(db: Queryable, areas: readonly AreaRef[], themes: readonly string[]): Promise<readonly EligibleInitiative[]> {
    const own = [...new Set(areas.map((area) => gemeenteOf(area.code)))];
    const successions = await successionsOf(db, own);
    const gemeenten = new Set([...own, ...successions.flatMap(({ from, to }) => [gemeenteOf(from.code), gemeenteOf(to.code)])]);
    const rows = await db.query<Row[]>(CANDIDATES, [[...themes], [...gemeenten]]);
    return rows
      .filter((row) => overlapsAtWijkLevel(row.areas, areas, successions))
      .map((row) => ({ partyId: row.party_id, name: row.name, areas: row.areas, themes: row.themes.filter((theme) => themes.includes(theme)) }));
  },
};
