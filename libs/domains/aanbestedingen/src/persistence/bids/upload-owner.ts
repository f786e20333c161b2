// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from 'typeorm';
import { LotKeyEntity } from './lot-key.entity.js';

/**
 * Under what the store keeps the envelopes of a lot. It is random and stands in the database only, so that who has the disk and the
 * installation key without the database still cannot tell which files are of one lot (B-03). Null before a lot has keys.
 */
export async function uploadOwnerOf(db: EntityManager, lotId: string): Promise<string | null> {
  return (await db.findOneBy(LotKeyEntity, { lotId, purpose: 'quality' }))?.setId ?? null;
}
