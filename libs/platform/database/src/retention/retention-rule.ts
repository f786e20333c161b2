// SPDX-License-Identifier: EUPL-1.2
import type { AuditSubject } from '@samenspel/audit';
import type { Work } from '../work.js';

/** Records whose term ended, and that go together. */
export interface EndedRecord {
  /** What a hold may be laid on, the record itself first; empty for records that no case can need, which go by the row. */
  readonly subjects: readonly AuditSubject[];
  readonly municipalityId: string | null;
  /** When the term ended. */
  readonly endedAt: Date;
  readonly rows: number;
  /** A running procedure in the domain itself, in a few words. */
  readonly heldBecause: string | null;
}

/**
 * one kind of record and how long it is kept. Each lib offers its rules; the composition collects them. `erase` acts on the
 * state it finds, so that it may be called again after a crash, and tells how many rows lost their content.
 */
export interface RetentionRule {
  /** Never changed: it stands in reports, such as `tender.bids_not_awarded`. */
  readonly kind: string;
  /** From when the term runs, in words. */
  readonly starts: string;
  /** The term, in words; where it is a dated figure, the name of that figure. */
  readonly term: string;
  /** Article or selection list. */
  readonly ground: string;
  /** False for municipal records: the archives law wants a person who looked at the preview, and a statement of what was destroyed. */
  readonly automatic: boolean;
  /** The oldest first, at most `limit`. */
  ended(work: Work, limit: number): Promise<readonly EndedRecord[]>;
  erase(work: Work, record: EndedRecord): Promise<number>;
}
