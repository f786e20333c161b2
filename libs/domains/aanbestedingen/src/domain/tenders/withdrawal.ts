// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { OpenEnding } from './ending.js';
import type { Tender } from './tender.js';
import { mayBecome } from './tender-status.js';

export type WithdrawalError = DomainError<'CANNOT_WITHDRAW_NOW' | 'ENDING_ALREADY_PROPOSED' | 'NOTHING_PROPOSED' | 'PROPOSER_CANNOT_DECIDE'>;

/** T-13: a tender can be withdrawn until the opening; afterwards it is cancelled (T-06). */
export function mayProposeWithdrawal(tender: Tender, open: OpenEnding | null): Result<void, WithdrawalError> {
  if (!mayBecome(tender.status, 'withdrawn') || tender.lots.some((lot) => lot.status !== tender.status)) {
    return err(refused('CANNOT_WITHDRAW_NOW', { rule: 'T-13', params: { status: tender.status } }));
  }
  return open === null ? ok() : err(refused('ENDING_ALREADY_PROPOSED', { rule: 'T-13' }));
}

/** P-09: decided by another than the proposer, while the tender can still be withdrawn. */
export function mayDecideWithdrawal(tender: Tender, open: OpenEnding | null, decider: string): Result<OpenEnding, WithdrawalError> {
  if (open?.kind !== 'withdrawn') return err(refused('NOTHING_PROPOSED', { rule: 'P-09' }));
  if (open.proposedBy === decider) return err(refused('PROPOSER_CANNOT_DECIDE', { rule: 'P-09' }));
  const still = mayProposeWithdrawal(tender, null);
  return still.ok ? ok(open) : still;
}

/** T-13: envelopes and key shares exist from the decision to publish on; a withdrawn draft has none to destroy. */
export const hasKeys = (tender: Tender): boolean => tender.status !== 'draft';
