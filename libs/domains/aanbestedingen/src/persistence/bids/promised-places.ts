// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { SealedPlaces } from '../../domain/bids/sealed-places.js';

/** Lots whose bids lie in the pool: from the decision to publish until they are opened, or destroyed unopened (T-13). */
const LOTS = {
  name: 'aanbestedingen-lots-with-sealed-places',
  text: `SELECT l.id, l.tender_id FROM aanbestedingen.lot l
    WHERE l.status IN ('notice_sent', 'published', 'closed', 'unopenable')
      OR (l.status IN ('withdrawn', 'cancelled')
        AND EXISTS (SELECT FROM aanbestedingen.lot_key k WHERE k.lot_id = l.id AND k.shares_destroyed_at IS NULL)
        AND NOT EXISTS (SELECT FROM aanbestedingen.opening_record r WHERE r.lot_id = l.id))`,
};

/** How many places each lot, or each tender, was promised; a sum over what is published, whoever bids. */
export async function promisedPlaces(work: Work, scope: 'lot' | 'tender', places: SealedPlaces): Promise<ReadonlyMap<string, number>> {
  const lots = await work.rows<{ id: string; tender_id: string }>(LOTS, []);
  if (scope === 'lot') return new Map(lots.map(({ id }) => [id, places.perLot]));
  const perTender = new Map<string, number>();
  for (const { tender_id: id } of lots) perTender.set(id, (perTender.get(id) ?? 0) + 1);
  return new Map([...perTender].map(([id, count]) => [id, places.ofTender(count)]));
}
