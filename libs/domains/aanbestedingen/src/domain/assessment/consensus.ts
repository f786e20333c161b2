// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { scoredCriteria, type Lot } from '../tenders/lot.js';
import { isBeingAssessed, isOnScale, isValidityOpen, pairsOf, unscored, type BidInAssessment, type GivenScore } from './evaluation.js';

/** Where a lot stands between the individual scores and the prices. */
export interface Evaluation {
  readonly lot: Pick<Lot, 'criteria' | 'scaleMax' | 'status'>;
  readonly bids: readonly BidInAssessment[];
  /** Who scores now: replaced evaluators are not among them. */
  readonly evaluators: readonly string[];
  readonly locked: ReadonlySet<string>;
  /** Null when no advice round was announced. */
  readonly adviceEndsAt: Date | null;
  readonly fixed: boolean;
}

export type ConsensusError = DomainError<
  | 'LOT_NOT_BEING_ASSESSED'
  | 'QUALITY_FIXED'
  | 'NOT_ALL_LOCKED'
  | 'ADVICE_WINDOW_OPEN'
  | 'VALIDITY_OPEN'
  | 'BID_NOT_SCORED'
  | 'CRITERION_NOT_SCORED'
  | 'SCORE_OFF_SCALE'
  | 'CONSENSUS_REASON'
  | 'ADVICE_NOT_WEIGHED'
  | 'CONSENSUS_INCOMPLETE'
  | 'NO_VALID_BIDS'
>;

/** S-01: one evaluator at least, and each of them has locked. */
export const allLocked = ({ evaluators, locked }: Pick<Evaluation, 'evaluators' | 'locked'>): boolean =>
  evaluators.length > 0 && evaluators.every((personId) => locked.has(personId));

/** T-06, A-08: consensus begins once all have locked, the window for advice is over and every bid is judged. */
export function maySettle(evaluation: Evaluation, now: Date): Result<void, ConsensusError> {
  const { lot, bids, adviceEndsAt, fixed } = evaluation;
  if (!isBeingAssessed(lot.status)) return err(refused('LOT_NOT_BEING_ASSESSED', { rule: 'T-06' }));
  if (fixed) return err(refused('QUALITY_FIXED', { rule: 'S-03' }));
  if (!allLocked(evaluation)) return err(refused('NOT_ALL_LOCKED', { rule: 'S-01' }));
  if (adviceEndsAt !== null && now < adviceEndsAt) return err(refused('ADVICE_WINDOW_OPEN', { rule: 'A-08' }));
  return bids.some(isValidityOpen) ? err(refused('VALIDITY_OPEN', { rule: 'B-08' })) : ok();
}

/** S-02: a score with a reason; what initiatives advised on it is weighed in words. */
export function checkConsensus(
  { lot, bids }: Pick<Evaluation, 'lot' | 'bids'>,
  { bidId, criterionId, score, reason, adviceWeighed }: GivenScore & { readonly adviceWeighed: string },
  advised: boolean,
): Result<void, ConsensusError> {
  if (!bids.some(({ id, state }) => id === bidId && state === 'valid')) return err(invalid('BID_NOT_SCORED', { rule: 'S-02', path: ['bidId'] }));
  if (!scoredCriteria(lot).some(({ id }) => id === criterionId)) {
    return err(invalid('CRITERION_NOT_SCORED', { rule: 'S-02', path: ['criterionId'] }));
  }
  if (!isOnScale(score, lot.scaleMax)) {
    return err(invalid('SCORE_OFF_SCALE', { rule: 'S-04', path: ['score'], params: { scaleMax: lot.scaleMax } }));
  }
  if (reason.trim() === '') return err(invalid('CONSENSUS_REASON', { rule: 'S-02', path: ['reason'] }));
  return advised && adviceWeighed.trim() === '' ? err(invalid('ADVICE_NOT_WEIGHED', { rule: 'S-02', path: ['adviceWeighed'] })) : ok();
}

/** S-03: every valid bid has its consensus under every scored criterion; then quality is fixed for good. */
export function mayFix(
  evaluation: Evaluation,
  consensus: readonly { readonly bidId: string; readonly criterionId: string }[],
  now: Date,
): Result<void, ConsensusError> {
  const may = maySettle(evaluation, now);
  if (!may.ok) return may;
  const valid = evaluation.bids.filter(({ state }) => state === 'valid');
  if (valid.length === 0) return err(refused('NO_VALID_BIDS', { rule: 'T-06' }));
  const count = unscored(pairsOf(evaluation.lot, valid), consensus).length;
  return count === 0 ? ok() : err(refused('CONSENSUS_INCOMPLETE', { rule: 'S-03', params: { count } }));
}
