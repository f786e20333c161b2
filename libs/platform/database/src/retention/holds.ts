// SPDX-License-Identifier: EUPL-1.2
import type { AuditSubject } from '@samenspel/audit';
import { err, invalid, notFound, ok, randomId, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Work } from '../work.js';

/** Of the database: a hold and an erasure are never laid and done at the same moment. */
export const RETENTION_LOCK = 7_203_003;

const HELD = {
  name: 'retention-held',
  text: `SELECT reason FROM retention.hold WHERE released_at IS NULL
    AND (subject_kind, subject_id) IN (SELECT s.kind, s.id FROM jsonb_to_recordset($1::jsonb) AS s (kind text, id text)) ORDER BY placed_at LIMIT 1`,
};

/** Why a record may not go, or null. */
export async function heldBecause(work: Work, subjects: readonly AuditSubject[]): Promise<string | null> {
  if (subjects.length === 0) return null;
  return (await work.rows<{ reason: string }>(HELD, [JSON.stringify(subjects)]))[0]?.reason ?? null;
}

/** nothing goes before a running objection, case or audit ends. What the product does not know of is held by hand. */
export class RetentionHolds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async place(subject: AuditSubject, reason: string): Promise<Result<void, DomainError>> {
    return this.unitOfWork.run<void, DomainError>(systemActor(randomId()), async (work) => {
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'X-03', path: ['reason'] }));
      await work.db.query('SELECT pg_advisory_xact_lock($1)', [RETENTION_LOCK]);
      await work.db.query('INSERT INTO retention.hold (id, subject_kind, subject_id, reason) VALUES ($1, $2, $3, $4)', [
        randomId(),
        subject.kind,
        subject.id,
        reason.trim(),
      ]);
      await work.audit({ kind: 'retention.held', subject, reason });
      return ok();
    });
  }

  async release(subject: AuditSubject): Promise<Result<void, DomainError>> {
    return this.unitOfWork.run<void, DomainError>(systemActor(randomId()), async (work) => {
      const [released]: [unknown[], number] = await work.db.query(
        'UPDATE retention.hold SET released_at = clock.real() WHERE subject_kind = $1 AND subject_id = $2 AND released_at IS NULL RETURNING id',
        [subject.kind, subject.id],
      );
      if (released.length === 0) return err(notFound());
      await work.audit({ kind: 'retention.released', subject });
      return ok();
    });
  }
}
