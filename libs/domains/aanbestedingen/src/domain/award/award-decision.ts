// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { TenderStatus } from '../tenders/tender-status.js';
import type { Standstill } from './standstill.js';

/** The decision of a lot that is neither declined nor withdrawn. */
export interface LiveDecision {
  readonly approved: boolean | null;
  readonly decidedAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** An application for interim relief (Aw 2.131). */
export interface Relief {
  readonly recordedAt: Date;
  readonly outcome: 'rejected' | 'granted' | 'withdrawn' | null;
}

export type AwardError = DomainError<
  'NOTHING_DECIDED' | 'STANDSTILL_RUNNING' | 'NOTICE_NOT_ACCEPTED' | 'INTERIM_RELIEF_PENDING' | 'INTERIM_RELIEF_GRANTED'
>;

/** S-08, Aw 2.127, 2.131: awarded after the standstill, and while no application waits for its judgment. Without a standstill `null`. */
export function mayConfirm(
  status: TenderStatus,
  decision: LiveDecision | null,
  standstill: Standstill | null,
  reliefs: readonly Relief[],
): Result<void, AwardError> {
  const decidedAt = decision?.decidedAt ?? null;
  if (status !== 'award_intended' || decision?.approved !== true || decidedAt === null) return err(refused('NOTHING_DECIDED', { rule: 'S-08' }));
  if (reliefs.some(({ outcome }) => outcome === null)) return err(refused('INTERIM_RELIEF_PENDING', { rule: 'S-08' }));
  // A judgment on an earlier decision, which was withdrawn, says nothing of this one.
  if (reliefs.some(({ outcome, recordedAt }) => outcome === 'granted' && recordedAt >= decidedAt)) {
    return err(refused('INTERIM_RELIEF_GRANTED', { rule: 'S-08' }));
  }
  if (standstill === null || standstill.state === 'ended') return ok();
  if (standstill.state === 'not_yet_running') {
    return err(refused('NOTICE_NOT_ACCEPTED', { rule: 'S-07', params: { count: standstill.waitingFor.length } }));
  }
  return err(refused('STANDSTILL_RUNNING', { rule: 'S-08', params: { until: standstill.term.endsAt.getTime() - 1 } }));
}

/** S-08: obligatory above the threshold; below it the tender says. */
export const hasStandstill = (tender: { readonly aboveThreshold: boolean; readonly standstill: boolean }): boolean =>
  tender.aboveThreshold || tender.standstill;
