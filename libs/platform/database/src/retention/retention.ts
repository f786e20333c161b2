// SPDX-License-Identifier: EUPL-1.2
import type { AuditSubject } from '@samenspel/audit';
import { ok, randomId, systemActor, type DomainError } from '@samenspel/kernel';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Work } from '../work.js';
import { heldBecause, RETENTION_LOCK } from './holds.js';
import type { EndedRecord, RetentionRule } from './retention-rule.js';

/** What would go now under one rule, of the oldest 1,000 records. */
export interface RetentionPreview {
  readonly rule: RetentionRule;
  readonly records: readonly (EndedRecord & { readonly held: string | null })[];
}

/** One line of the statement of destruction. */
export interface Erasure {
  readonly [key: string]: unknown;
  readonly kind: string;
  readonly ground: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly municipalityId: string | null;
  readonly endedAt: Date;
  readonly rows: number;
  readonly erasedAt: Date;
}

const LOOK = 1_000;
const INSERT = `INSERT INTO retention.erasure (id, kind, ground, subject_kind, subject_id, municipality_id, ended_at, rows)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const REPORT = {
  name: 'retention-report',
  text: `SELECT kind, ground, subject_kind AS "subjectKind", subject_id AS "subjectId", municipality_id AS "municipalityId", ended_at AS "endedAt", rows,
      erased_at AS "erasedAt" FROM retention.erasure WHERE erased_at >= $1 ORDER BY erased_at, id LIMIT 10000`,
};

/** what would go, letting it go, and what went. */
export class Retention {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: readonly RetentionRule[],
  ) {
    if (new Set(rules.map(({ kind }) => kind)).size !== rules.length) throw new Error('two rules keep the same kind of record');
  }

  async preview(): Promise<readonly RetentionPreview[]> {
    const all: RetentionPreview[] = [];
    for (const rule of this.rules) all.push({ rule, records: await this.inWork((work) => looked(work, rule)) });
    return all;
  }

  /** Each record in a transaction of its own. `automatic`: only what needs no person. Tells how many records went. */
  async run(automatic: boolean, goOn: () => boolean = () => true): Promise<number> {
    let went = 0;
    for (const rule of this.rules) {
      if (automatic && !rule.automatic) continue;
      const records = await this.inWork((work) => looked(work, rule));
      for (const record of records) if (record.held === null && goOn()) went += await this.inWork((work) => erase(work, rule, record));
    }
    return went;
  }

  async report(since: Date): Promise<readonly Erasure[]> {
    return this.inWork((work) => work.rows<Erasure>(REPORT, [since]));
  }

  private async inWork<T>(task: (work: Work) => Promise<T>): Promise<T> {
    const done = await this.unitOfWork.run<T, DomainError>(systemActor(randomId()), async (work) => ok(await task(work)), {
      withoutIdempotency: true,
    });
    if (!done.ok) throw new Error(`retention could not go on: ${done.error.code}`);
    return done.value;
  }
}

async function looked(work: Work, rule: RetentionRule): Promise<RetentionPreview['records']> {
  const records: (EndedRecord & { readonly held: string | null })[] = [];
  for (const record of await rule.ended(work, LOOK)) {
    records.push({ ...record, held: record.heldBecause ?? (await heldBecause(work, record.subjects)) });
  }
  return records;
}

/** Looks at the hold again: it may have been laid since. 1 when something went. */
async function erase(work: Work, rule: RetentionRule, record: EndedRecord): Promise<number> {
  // Laying a hold waits for this, and this for a hold that is being laid.
  await work.db.query('SELECT pg_advisory_xact_lock_shared($1)', [RETENTION_LOCK]);
  if ((await heldBecause(work, record.subjects)) !== null) return 0;
  const rows = await rule.erase(work, record);
  if (rows === 0) return 0;
  const [first]: readonly AuditSubject[] = record.subjects;
  const id = randomId();
  await work.db.query(INSERT, [id, rule.kind, rule.ground, first?.kind ?? null, first?.id ?? null, record.municipalityId, record.endedAt, rows]);
  // The statement must outlive what it is about, so it stands under a subject of its own.
  const { municipalityId } = record;
  await work.audit({
    kind: 'retention.erased',
    subject: { kind: 'retention', id },
    municipalityId,
    data: { kind: rule.kind, about: first ?? null, rows },
  });
  return 1;
}
