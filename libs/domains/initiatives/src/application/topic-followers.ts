// SPDX-License-Identifier: EUPL-1.2
import { gemeenteOf, overlapsAtWijkLevel, successionsOf, type AreaRef, type Queryable } from '@samenspel/areas';

const CANDIDATES = `SELECT f.person_id, f.areas FROM initiatives.topic_follow f
  WHERE (f.themes && $1 OR cardinality(f.themes) = 0) AND (f.gemeente_codes && $2 OR cardinality(f.gemeente_codes) = 0) ORDER BY f.person_id`;

export const TopicFollowers = {
  /** persons who asked to hear of these themes in these areas, along recorded successions of areas as A-03 has it. */
  async of(db: Queryable, areas: readonly AreaRef[], themes: readonly string[]): Promise<readonly string[]> {
    const own = [...new Set(areas.map((area) => gemeenteOf(area.code)))];
    const successions = await successionsOf(db, own);
    const gemeenten = new Set([...own, ...successions.flatMap(({ from, to }) => [gemeenteOf(from.code), gemeenteOf(to.code)])]);
    const rows = await db.query<{ person_id: string; areas: AreaRef[] }[]>(CANDIDATES, [[...themes], [...gemeenten]]);
    return rows.filter((row) => row.areas.length === 0 || overlapsAtWijkLevel(row.areas, areas, successions)).map((row) => row.person_id);
  },
};
