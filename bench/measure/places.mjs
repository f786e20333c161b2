// SPDX-License-Identifier: EUPL-1.2
import { drawsOf } from '../data/random.mjs';

const ORDER = 'FROM aanbestedingen.tender WHERE published_at IS NOT NULL AND NOT sandbox ORDER BY published_at DESC, id DESC';

/**
 * So many places anywhere in the list, the same for everybody, with the tender that comes before each.
 * @param {import('pg').Client} client @param {number} seed @param {number} many @returns {Promise<import('../contenders/contender.mjs').Place[]>}
 */
export async function placesIn(client, seed, many) {
  const { rows } = await client.query('SELECT count(*)::int AS total FROM aanbestedingen.tender WHERE published_at IS NOT NULL AND NOT sandbox');
  const draw = drawsOf(seed, many);
  const offsets = Array.from({ length: many }, () => Math.floor(draw() * (rows[0].total - 40)));
  const places = [];
  for (const offset of offsets) {
    const found = await client.query(`SELECT id, published_at ${ORDER} LIMIT 1 OFFSET $1`, [offset]);
    places.push({ id: found.rows[0].id, publishedAt: found.rows[0].published_at.toISOString(), offset });
  }
  return places;
}
