// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@samenspel/kernel';
import type { EntityManager } from 'typeorm';
import type { AuditWriter } from './audit-writer.js';
import type { AuditSubject } from './entry.js';
import type { SubjectKeys } from './subject-keys.js';

/** Under this subject stands which keys were destroyed; its own key is never destroyed. */
export const ERASURES: AuditSubject = { kind: 'audit', id: 'erasures' };
export const ERASED = 'audit.subject_erased';

/**
 * Makes everything that the audit says about a subject unreadable, for ever. The entries stay in the chain; the erasure is an
 * entry itself, because a key that is gone without one is a fault. Run it inside the unit of work of the erasure.
 */
export class EraseSubject {
  constructor(
    private readonly subjectKeys: SubjectKeys,
    private readonly writer: AuditWriter,
  ) {}

  /** `rule` says why, such as `X-03 person_account`; returns how many keys were destroyed. */
  async execute(db: EntityManager, actor: Actor, subject: AuditSubject, rule: string): Promise<number> {
    if (subject.kind === ERASURES.kind) throw new Error('the record of erasures is not erased');
    const destroyed: [{ id: string }[], number] = await db.query(
      'UPDATE audit.subject_key SET sealed_key = NULL, erased_under = $2 WHERE tag = ANY($1) AND sealed_key IS NOT NULL RETURNING id',
      [this.subjectKeys.tagsOf(subject), rule],
    );
    for (const { id } of destroyed[0]) await this.writer.write(db, actor, { kind: ERASED, subject: ERASURES, data: { keyId: id, rule } });
    return destroyed[0].length;
  }
}
