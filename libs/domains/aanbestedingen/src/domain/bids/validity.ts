// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { TenderStatus } from '../tenders/tender-status.js';

export const BID_STATES = ['opened', 'unreadable', 'clarification_asked', 'valid', 'invalid', 'excluded'] as const;
export type BidState = (typeof BID_STATES)[number];

export const VERDICTS = ['valid', 'invalid', 'excluded'] as const;
/** B-08: invalid is a fault of the bid, excluded one of the bidder. */
export type Verdict = (typeof VERDICTS)[number];

export interface ProposedVerdict {
  readonly verdict: Verdict;
  readonly ground: string;
  /** Why excluding is proportionate, the measures of the bidder heard (Aw 2.87a, 2.88). */
  readonly proportionality: string;
}

/** What judging a bid looks at. */
export interface JudgedBid {
  readonly state: BidState;
  readonly lotStatus: TenderStatus;
  /** Every partner confirmed what was opened (B-01). */
  readonly partnersConfirmed: boolean;
  /** Still unanswered, and until when it may be answered. */
  readonly answerBefore: Date | null;
}

export type ValidityError = DomainError<
  | 'LOT_NOT_BEING_JUDGED'
  | 'GROUND_REQUIRED'
  | 'PROPORTIONALITY_REQUIRED'
  | 'PARTNER_NOT_CONFIRMED'
  | 'BID_UNREADABLE'
  | 'CLARIFICATION_RUNNING'
  | 'NO_VERDICT_PROPOSED'
  | 'VERDICT_NOT_PROPOSED'
  | 'PROPOSER_CANNOT_DECIDE'
>;

/** Bids are judged from the opening until the award decision (B-08, S-09). */
export const isBeingJudged = (status: TenderStatus): boolean => status === 'opened' || status === 'assessment';

export function mayPropose(bid: JudgedBid, proposal: ProposedVerdict, now: Date): Result<void, ValidityError> {
  const { verdict, ground, proportionality } = proposal;
  if (verdict !== 'valid' && ground.trim() === '') return err(invalid('GROUND_REQUIRED', { rule: 'B-08', path: ['ground'] }));
  if (verdict === 'excluded' && proportionality.trim() === '') {
    return err(invalid('PROPORTIONALITY_REQUIRED', { rule: 'B-08', path: ['proportionality'] }));
  }
  return mayBe(bid, verdict, now);
}

/** P-09: another person than the proposer, on exactly what was proposed. The bid is looked at again: it may have changed since. */
export function mayDecide(
  bid: JudgedBid,
  proposed: { readonly verdict: Verdict; readonly proposedBy: string; readonly decidedBy: string | null } | null,
  decision: { readonly verdict: Verdict; readonly by: string },
  now: Date,
): Result<void, ValidityError> {
  if (proposed === null || proposed.decidedBy !== null) return err(refused('NO_VERDICT_PROPOSED', { rule: 'B-08' }));
  if (proposed.proposedBy === decision.by) return err(refused('PROPOSER_CANNOT_DECIDE', { rule: 'P-09' }));
  if (proposed.verdict !== decision.verdict) return err(refused('VERDICT_NOT_PROPOSED', { rule: 'P-09', path: ['verdict'] }));
  return mayBe(bid, decision.verdict, now);
}

function mayBe(bid: JudgedBid, verdict: Verdict, now: Date): Result<void, ValidityError> {
  if (!isBeingJudged(bid.lotStatus)) return err(refused('LOT_NOT_BEING_JUDGED', { rule: 'B-08' }));
  if (bid.answerBefore !== null && now < bid.answerBefore) return err(refused('CLARIFICATION_RUNNING', { rule: 'B-08' }));
  if (verdict !== 'valid') return ok();
  if (bid.state === 'unreadable') return err(refused('BID_UNREADABLE', { rule: 'B-07' }));
  return bid.partnersConfirmed ? ok() : err(refused('PARTNER_NOT_CONFIRMED', { rule: 'B-01' }));
}
