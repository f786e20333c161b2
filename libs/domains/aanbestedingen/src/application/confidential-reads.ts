// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type Statement, type Work } from '@samenspel/database';
import { ok, type Actor, type DomainError } from '@samenspel/kernel';

/** what of a tender is confidential when it is read. None of it can be read, and so none is entered, before the opening. */
export const CONFIDENTIAL_READS = [
  ...['bids.read', 'bid-quality.read', 'bid-document.read', 'bid-clarifications.read', 'bid-verdicts.read', 'bids.read_by_adviser'],
  ...['prices.read', 'price-inquiries.read', 'ranking.read', 'scores.read'],
  ...['advice.read', 'advisers.read', 'adviser-answers.read', 'adviser.declarations_read', 'question-askers.read'],
  ...['award-decision.read', 'award-notice.read', 'award-record.read'],
] as const;
export type ConfidentialKind = (typeof CONFIDENTIAL_READS)[number];

/** One thing that was shown, and the tender whose record it belongs to. */
export interface Shown {
  readonly tenderId: string;
  readonly municipalityId: string;
  /** Null for what belongs to the whole tender. */
  readonly lotId: string | null;
  readonly id: string;
}

/** Stands beside the statement that reads: the kind, what of a row was shown, and in which rows there is anything to enter. */
export interface ConfidentialRead<Row> {
  readonly kind: ConfidentialKind;
  readonly of: (row: Row) => Shown;
  readonly shows?: (row: Row) => boolean;
}

/** Enters in the audit who was shown these, an entry for each lot; what was empty leaves none. Who and for whom are the actor's. */
export async function enterRead(work: Work, kind: ConfidentialKind, shown: readonly Shown[], data: Record<string, unknown> = {}): Promise<void> {
  for (const [one, ...others] of Map.groupBy(shown, ({ tenderId, lotId }) => `${tenderId} ${lotId ?? ''}`).values()) {
    if (one === undefined) continue;
    const { tenderId, municipalityId, lotId } = one;
    const ids = [one, ...others].map(({ id }) => id);
    await work.audit({
      kind,
      subject: { kind: 'tender', id: tenderId },
      municipalityId,
      data: { ...(lotId === null ? {} : { lotId }), ids, ...data },
    });
  }
}

/** Narrow reading of confidential rows: they are given after it is written that they were. Who finds nothing costs nothing more. */
@Injectable()
export class ConfidentialReads {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async rows<Row extends { readonly [key: string]: unknown }>(
    actor: Actor,
    entered: readonly ConfidentialRead<Row>[],
    statement: Statement,
    values: readonly unknown[],
    data: Record<string, unknown> = {},
  ): Promise<Row[]> {
    const rows = await this.reads.rows<Row>(statement, values);
    const shown = entered.map(({ kind, of, shows = () => true }) => ({ kind, of: rows.filter(shows).map(of) })).filter((one) => one.of.length > 0);
    if (shown.length === 0) return rows;
    const written = await this.unitOfWork.run<null, DomainError>(
      actor,
      async (work) => {
        for (const { kind, of } of shown) await enterRead(work, kind, of, data);
        return ok(null);
      },
      { withoutIdempotency: true },
    );
    if (!written.ok) throw new Error(`reading was not entered in the audit: ${written.error.code}`);
    return rows;
  }
}
