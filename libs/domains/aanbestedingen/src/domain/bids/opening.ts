// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { TenderStatus } from '../tenders/tender-status.js';
import type { BidState } from './validity.js';

/** A ceremony of two officers; `opening` is the moment at which both shares are there. */
export type SessionState = 'waiting_for_second_officer' | 'opening' | 'opened' | 'failed' | 'expired';

/** B-07: both officers are there within ten minutes of real time. */
export const SESSION_MS = 600_000;

export type MayOpenError = DomainError<'OPENING_TOO_EARLY' | 'ALREADY_OPENED' | 'QUALITY_NOT_FIXED' | 'VALIDITY_OPEN' | 'UNOPENABLE'>;

/** B-07: after the deadline, once the closing has published its commitment. */
export function mayOpenQuality(lot: { readonly status: TenderStatus }, deadline: Date, now: Date): Result<void, MayOpenError> {
  if (lot.status === 'published' || now.getTime() < deadline.getTime()) {
    return err(refused('OPENING_TOO_EARLY', { rule: 'B-07', params: { deadline: deadline.getTime() } }));
  }
  if (lot.status === 'unopenable') return err(refused('UNOPENABLE', { rule: 'T-06' }));
  return lot.status === 'closed' ? ok() : err(refused('ALREADY_OPENED', { rule: 'B-07' }));
}

/** S-03: once, after the assessment of quality, over bids that were all judged valid or not. */
export function mayOpenPrices(
  lot: { readonly status: TenderStatus },
  states: readonly BidState[],
  alreadyOpened: boolean,
): Result<void, MayOpenError> {
  if (alreadyOpened) return err(refused('ALREADY_OPENED', { rule: 'S-03' }));
  if (lot.status !== 'assessment') return err(refused('QUALITY_NOT_FIXED', { rule: 'S-03' }));
  if (states.some((state) => state === 'opened' || state === 'unreadable' || state === 'clarification_asked')) {
    return err(refused('VALIDITY_OPEN', { rule: 'B-08' }));
  }
  return ok();
}

/** The state as it is now: nobody has to be there to end what is over. */
export function stateNow(session: { readonly state: SessionState; readonly startedAt: Date }, realNow: Date): SessionState {
  const over = realNow.getTime() - session.startedAt.getTime() >= SESSION_MS;
  return over && session.state === 'waiting_for_second_officer' ? 'expired' : session.state;
}
