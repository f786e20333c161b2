// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@samenspel/kernel';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './entry.js';
import { encrypt, hashOf, payloadOf } from './payload.js';
import type { SubjectKeys } from './subject-keys.js';

/** Writes entries in the transaction of the change; use cases reach it as `work.audit`. */
export class AuditWriter {
  constructor(private readonly subjectKeys: SubjectKeys) {}

  async write(db: EntityManager, actor: Actor, entry: AuditEntry): Promise<void> {
    const { id: keyId, key } = await this.subjectKeys.findOrMake(db, entry.subject);
    const id = randomUUID();
    const plain = payloadOf(actor, entry);
    await db.query('INSERT INTO audit.entry (id, kind, hash, key_id, payload) VALUES ($1, $2, $3, $4, $5)', [
      id,
      entry.kind,
      hashOf(plain),
      keyId,
      encrypt(key, id, plain),
    ]);
  }
}
