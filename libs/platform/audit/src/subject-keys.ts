// SPDX-License-Identifier: EUPL-1.2
import type { InstallationKeys } from '@samenspel/keys';
import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AuditSubject } from './entry.js';

export interface SubjectKey {
  readonly id: string;
  readonly key: Buffer;
}

const placeOf = (id: string): string => `audit.subject_key ${id}`;

/** One data key per subject, sealed under the installation key: destroying it erases what the audit says about the subject. */
export class SubjectKeys {
  constructor(private readonly keys: InstallationKeys) {}

  async findOrMake(db: EntityManager, subject: AuditSubject): Promise<SubjectKey> {
    const found = await this.find(db, subject);
    if (found !== null) return found;
    const id = randomUUID();
    const tag = this.keys.tag('audit', subject.kind, subject.id);
    await db.query(
      `INSERT INTO audit.subject_key (id, tag, tag_version, sealed_key) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tag) WHERE sealed_key IS NOT NULL DO NOTHING`,
      [id, tag, this.keys.currentVersion, this.keys.seal('audit', randomBytes(32), placeOf(id))],
    );
    // Another transaction may have been first; then its key is the one.
    const made = await this.find(db, subject);
    if (made === null) throw new Error('an audit key was made and is not there');
    return made;
  }

  async find(db: EntityManager, subject: AuditSubject): Promise<SubjectKey | null> {
    const tags = this.keys.tagsUnderAll('audit', subject.kind, subject.id);
    const [row]: { id: string; sealed_key: Buffer }[] = await db.query(
      'SELECT id, sealed_key FROM audit.subject_key WHERE tag = ANY($1) AND sealed_key IS NOT NULL ORDER BY tag_version DESC LIMIT 1',
      [tags],
    );
    return row === undefined ? null : { id: row.id, key: this.open(row.id, row.sealed_key) };
  }

  open(id: string, sealed: Buffer): Buffer {
    return this.keys.open('audit', sealed, placeOf(id));
  }

  /** Also of keys that were destroyed, so that a trail can say that something was erased. */
  tagsOf(subject: AuditSubject): Buffer[] {
    return this.keys.tagsUnderAll('audit', subject.kind, subject.id);
  }
}
