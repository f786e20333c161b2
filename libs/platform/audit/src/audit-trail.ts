// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import type { AuditSubject } from './entry.js';
import { decrypt, type AuditPayload } from './payload.js';
import type { SubjectKeys } from './subject-keys.js';

/** One act as its readers see it; `payload` is null when it was erased, and then the rule stands beside it. */
export interface AuditedAct {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly payload: AuditPayload | null;
  readonly erasedUnder: string | null;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly payload: Buffer;
  readonly key_id: string;
  readonly sealed_key: Buffer | null;
  readonly erased_under: string | null;
}

/** Reading of a subject's acts. Who may do so is the caller's business: this knows no permissions. */
export class AuditTrail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjectKeys: SubjectKeys,
  ) {}

  /** Newest first; `before` is the id of the last act of the previous page. */
  async of(subject: AuditSubject, limit = 100, before: string | null = null): Promise<AuditedAct[]> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT e.id, e.at, e.kind, e.payload, e.key_id, k.sealed_key, k.erased_under
       FROM audit.subject_key k JOIN audit.entry e ON e.key_id = k.id
       WHERE k.tag = ANY($1)
         AND ($3::uuid IS NULL OR (e.era, e.xid, e.seq) < (SELECT b.era, b.xid, b.seq FROM audit.entry b WHERE b.id = $3))
       ORDER BY e.era DESC, e.xid DESC, e.seq DESC LIMIT $2`,
      [this.subjectKeys.tagsOf(subject), Math.min(limit, 100), before],
    );
    return rows.map((row) => this.fromRow(row));
  }

  private fromRow(row: Row): AuditedAct {
    const act = { id: row.id, at: row.at, kind: row.kind };
    if (row.sealed_key === null) return { ...act, payload: null, erasedUnder: row.erased_under };
    const plain = decrypt(this.subjectKeys.open(row.key_id, row.sealed_key), row.id, row.payload);
    if (plain === null) throw new Error(`audit entry ${row.id} does not open: it was changed`);
    return { ...act, payload: JSON.parse(plain.toString()) as AuditPayload, erasedUnder: null };
  }
}
