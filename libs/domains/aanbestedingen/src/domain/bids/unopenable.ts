// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { OpenEnding } from '../tenders/ending.js';
import type { TenderStatus } from '../tenders/tender-status.js';

/** A share of a lot's key: who holds it, and whether the vault that it is sealed to is still in use. */
export interface HeldShare {
  readonly holder: string;
  readonly vaultInUse: boolean;
}

export type UnopenableError = DomainError<
  'NOT_CLOSED' | 'SHARES_STILL_WORK' | 'ENDING_ALREADY_PROPOSED' | 'NOTHING_PROPOSED' | 'PROPOSER_CANNOT_DECIDE'
>;

/** Shares that are needed to open; see the sealing library. */
const NEEDED = 2;

/** Shares that can still be brought: their vault is in use, and nobody says that they are lost. */
export const workingShares = (shares: readonly HeldShare[], lost: readonly string[]): number =>
  shares.filter(({ holder, vaultInUse }) => vaultInUse && !lost.includes(holder)).length;

/** T-06: between closing and opening, when fewer than two shares work. Before the closing the honest way out is withdrawal (T-13). */
export function mayProposeUnopenable(
  lot: { readonly status: TenderStatus },
  working: number,
  open: OpenEnding | null,
): Result<void, UnopenableError> {
  if (lot.status !== 'closed') return err(refused('NOT_CLOSED', { rule: 'T-06', params: { status: lot.status } }));
  if (working >= NEEDED) return err(refused('SHARES_STILL_WORK', { rule: 'T-06', params: { working } }));
  return open === null ? ok() : err(refused('ENDING_ALREADY_PROPOSED', { rule: 'T-13' }));
}

/** P-09: decided by another than the proposer, while the lot still waits for its opening. */
export function mayDecideUnopenable(
  lot: { readonly status: TenderStatus },
  open: OpenEnding | null,
  decider: string,
): Result<OpenEnding, UnopenableError> {
  if (open?.kind !== 'unopenable') return err(refused('NOTHING_PROPOSED', { rule: 'P-09' }));
  if (open.proposedBy === decider) return err(refused('PROPOSER_CANNOT_DECIDE', { rule: 'P-09' }));
  return lot.status === 'closed' ? ok(open) : err(refused('NOT_CLOSED', { rule: 'T-06', params: { status: lot.status } }));
}
