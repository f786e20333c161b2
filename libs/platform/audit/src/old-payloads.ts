// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from 'typeorm';
import type { AuditSubject } from './entry.js';
import { ERASURES } from './erase-subject.js';
import { decrypt, type AuditPayload } from './payload.js';
import type { SubjectKeys } from './subject-keys.js';

export interface OldPayload {
  readonly subject: AuditSubject;
  /** When the term after the last entry ended. */
  readonly endedAt: Date;
  readonly entries: number;
}

interface Row {
  readonly key_id: string;
  readonly sealed_key: Buffer;
  readonly id: string;
  readonly payload: Buffer;
  readonly ended_at: Date;
  readonly entries: number;
}

// Only whole subjects: one later entry keeps all of them readable.
const OLD = `SELECT k.id AS key_id, k.sealed_key, e.id, e.payload, e.at + make_interval(years => $1) AS ended_at,
    (SELECT count(*)::int FROM audit.entry n WHERE n.key_id = k.id) AS entries
  FROM audit.subject_key k
  JOIN LATERAL (SELECT id, payload, at FROM audit.entry WHERE key_id = k.id ORDER BY era DESC, xid DESC, seq DESC LIMIT 1) e ON true
  WHERE k.sealed_key IS NOT NULL AND e.at < clock.real() - make_interval(years => $1) ORDER BY e.at LIMIT $2`;

/** Subjects about which nothing was written for a long time; what they are is read with their key, for the key tells nothing. */
export class OldPayloads {
  constructor(private readonly subjectKeys: SubjectKeys) {}

  async list(db: EntityManager, years: number, limit: number): Promise<readonly OldPayload[]> {
    const rows: Row[] = await db.query(OLD, [years, limit]);
    return rows.flatMap((row) => {
      const plain = decrypt(this.subjectKeys.open(row.key_id, row.sealed_key), row.id, row.payload);
      // What does not open is a fault for `npm run audit`, and is not erased.
      if (plain === null) return [];
      const { subject } = JSON.parse(plain.toString()) as AuditPayload;
      return subject.kind === ERASURES.kind ? [] : [{ subject, endedAt: row.ended_at, entries: row.entries }];
    });
  }
}
