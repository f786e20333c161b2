// SPDX-License-Identifier: EUPL-1.2
import { AuditWriter, EraseSubject, OldPayloads, SubjectKeys } from '@samenspel/audit';
import type { InstallationKeys } from '@samenspel/keys';
import type { Work } from '../work.js';
import type { EndedRecord, RetentionRule } from './retention-rule.js';

/** Longer than any record of the product that it may be about. */
const YEARS = 10;

/** the key of a subject of which nothing was written for ten years is destroyed; the chain stays whole and says by which rule. */
export class AuditPayloadRule implements RetentionRule {
  readonly kind = 'audit.payload';
  readonly starts = 'the last entry about the same subject';
  readonly term = `${YEARS} years`;
  readonly ground = 'AVG art. 5 lid 1 onder e';
  readonly automatic = false;
  private readonly old: OldPayloads;
  private readonly eraser: EraseSubject;

  constructor(keys: InstallationKeys) {
    const subjectKeys = new SubjectKeys(keys);
    this.old = new OldPayloads(subjectKeys);
    this.eraser = new EraseSubject(subjectKeys, new AuditWriter(subjectKeys));
  }

  async ended(work: Work, limit: number): Promise<readonly EndedRecord[]> {
    const found = await this.old.list(work.db, YEARS, limit);
    return found.map(({ subject, endedAt, entries }) => ({ subjects: [subject], municipalityId: null, endedAt, rows: entries, heldBecause: null }));
  }

  async erase(work: Work, { subjects, rows }: EndedRecord): Promise<number> {
    const [subject] = subjects;
    if (subject === undefined) return 0;
    const keys = await this.eraser.execute(work.db, work.actor, subject, `X-03 ${this.kind}`);
    return keys === 0 ? 0 : rows;
  }
}
