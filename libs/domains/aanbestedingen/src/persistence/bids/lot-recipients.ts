// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from 'typeorm';
import { LotKeyEntity } from './lot-key.entity.js';

/** The two public keys of a lot. Throws when there are none: a published lot has both (T-08). */
export async function recipientsOf(db: EntityManager, lotId: string): Promise<{ readonly quality: string; readonly price: string }> {
  const keys = await db.findBy(LotKeyEntity, { lotId });
  const quality = keys.find((key) => key.purpose === 'quality')?.recipient;
  const price = keys.find((key) => key.purpose === 'price')?.recipient;
  if (quality === undefined || price === undefined) throw new Error('a public lot without keys');
  return { quality, price };
}
