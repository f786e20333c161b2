// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { BidState } from '../bids/validity.js';
import { scoredCriteria, type Lot } from '../tenders/lot.js';
import type { TenderStatus } from '../tenders/tender-status.js';

export interface BidInAssessment {
  readonly id: string;
  readonly state: BidState;
}

/** One score with its reason, by one evaluator or by all together. */
export interface GivenScore {
  readonly bidId: string;
  readonly criterionId: string;
  readonly score: number;
  readonly reason: string;
}

/** What an evaluator declared for this lot (S-01). */
export interface EvaluatorDeclaration {
  readonly conflict: boolean;
}

export type ScoreError = DomainError<
  | 'LOT_NOT_BEING_ASSESSED'
  | 'INTERESTS_REQUIRED'
  | 'EVALUATOR_CONFLICT'
  | 'SCORES_LOCKED'
  | 'BID_NOT_SCORED'
  | 'CRITERION_NOT_SCORED'
  | 'SCORE_OFF_SCALE'
  | 'SCORE_TWICE'
  | 'SCORES_INCOMPLETE'
>;

/** From the opening to the award decision; individual scoring runs beside the advice. */
export const isBeingAssessed = (status: TenderStatus): boolean => status === 'opened' || status === 'assessment';

/** A bid is scored while nobody found it invalid; an unreadable one has nothing to score. */
export const isScored = ({ state }: BidInAssessment): boolean => state === 'opened' || state === 'clarification_asked' || state === 'valid';

/** B-08: nobody has decided yet whether this bid is valid. */
export const isValidityOpen = ({ state }: BidInAssessment): boolean =>
  state === 'opened' || state === 'clarification_asked' || state === 'unreadable';

/** S-01: scoring needs a declaration without a conflict, and ends with the own lock. */
export function mayScore(status: TenderStatus, declaration: EvaluatorDeclaration | null, locked: boolean): Result<void, ScoreError> {
  if (!isBeingAssessed(status)) return err(refused('LOT_NOT_BEING_ASSESSED', { rule: 'T-06' }));
  if (declaration === null) return err(refused('INTERESTS_REQUIRED', { rule: 'S-01' }));
  if (declaration.conflict) return err(refused('EVALUATOR_CONFLICT', { rule: 'S-01' }));
  return locked ? err(refused('SCORES_LOCKED', { rule: 'S-01' })) : ok();
}

/** S-04: whole numbers on the printed scale, for scored criteria and bids that count. */
export function checkScores(
  lot: Pick<Lot, 'criteria' | 'scaleMax'>,
  bids: readonly BidInAssessment[],
  scores: readonly Omit<GivenScore, 'reason'>[],
): Result<void, readonly ScoreError[]> {
  const criteria = new Set(scoredCriteria(lot).map(({ id }) => id));
  const scored = new Set(bids.filter(isScored).map(({ id }) => id));
  const seen = new Set<string>();
  const errors = scores.flatMap((given, index): ScoreError[] => {
    const at = (field: string) => ({ rule: 'S-04', path: ['scores', index, field] });
    const key = `${given.bidId} ${given.criterionId}`;
    const twice = seen.has(key);
    seen.add(key);
    if (!scored.has(given.bidId)) return [invalid('BID_NOT_SCORED', at('bidId'))];
    if (!criteria.has(given.criterionId)) return [invalid('CRITERION_NOT_SCORED', at('criterionId'))];
    if (twice) return [invalid('SCORE_TWICE', at('criterionId'))];
    return isOnScale(given.score, lot.scaleMax) ? [] : [invalid('SCORE_OFF_SCALE', { ...at('score'), params: { scaleMax: lot.scaleMax } })];
  });
  return errors.length === 0 ? ok() : err(errors);
}

export const isOnScale = (score: number, scaleMax: number): boolean => Number.isInteger(score) && score >= 0 && score <= scaleMax;

/** Every scored bid under every scored criterion. */
export const pairsOf = (lot: Pick<Lot, 'criteria'>, bids: readonly BidInAssessment[]): readonly { bidId: string; criterionId: string }[] =>
  bids.flatMap(({ id: bidId }) => scoredCriteria(lot).map(({ id: criterionId }) => ({ bidId, criterionId })));

/** Which of these pairs has no score yet. */
export function unscored<Pair extends { readonly bidId: string; readonly criterionId: string }>(
  pairs: readonly Pair[],
  scores: readonly { readonly bidId: string; readonly criterionId: string }[],
): readonly Pair[] {
  const given = new Set(scores.map(({ bidId, criterionId }) => `${bidId} ${criterionId}`));
  return pairs.filter(({ bidId, criterionId }) => !given.has(`${bidId} ${criterionId}`));
}

/** S-01: a lock is final, and only over a complete set. */
export function mayLock(
  lot: Pick<Lot, 'criteria'>,
  bids: readonly BidInAssessment[],
  scores: readonly { readonly bidId: string; readonly criterionId: string }[],
): Result<void, ScoreError> {
  const count = unscored(pairsOf(lot, bids.filter(isScored)), scores).length;
  return count === 0 ? ok() : err(refused('SCORES_INCOMPLETE', { rule: 'S-01', params: { count } }));
}
