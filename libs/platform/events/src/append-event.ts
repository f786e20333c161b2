// SPDX-License-Identifier: EUPL-1.2
import { orderedId } from '@samenspel/kernel';
import type { EntityManager } from 'typeorm';
import type { NewEvent } from './event.js';

/** In the transaction of the change; the relay sees it once no older transaction is still running. */
export async function appendEvent(db: EntityManager, event: NewEvent): Promise<string> {
  const id = orderedId(Date.now());
  await db.query(
    `INSERT INTO events.log (id, type, version, municipality_id, subject_kind, subject_id, data, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $4::uuid IS NULL THEN clock.real() ELSE clock.now($4::uuid) END)`,
    [id, event.type, event.version, event.municipalityId, event.subject.kind, event.subject.id, JSON.stringify(event.data)],
  );
  return id;
}
