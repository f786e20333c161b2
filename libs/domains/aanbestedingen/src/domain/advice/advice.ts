// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { Criterion, Lot } from '../tenders/lot.js';
import type { TenderStatus } from '../tenders/tender-status.js';
import { advisedCriteria } from './advised-criteria.js';

export type ObservationKind = 'observation' | 'residents' | 'providers';

/** What an adviser says of one bid under one criterion: on what the bid says, with the place cited. */
export interface Observation {
  readonly bidId: string;
  readonly criterionId: string;
  readonly kind: ObservationKind;
  readonly text: string;
  /** Page or answer in the bid. */
  readonly citation: string;
  /** On the scale of the lot; optional, and never part of the arithmetic. */
  readonly score: number | null;
}

export interface Signature {
  readonly personId: string;
  readonly digest: string;
}

export type WindowError = DomainError<'BIDS_NOT_OPENED' | 'ADVICE_WINDOW_CLOSED' | 'NO_ADVICE_ROUND'>;
export type ObservationError = DomainError<
  | 'CRITERION_NOT_ADVISED'
  | 'BID_NOT_ADVISED'
  | 'CITATION_MISSING'
  | 'OBSERVATION_EMPTY'
  | 'SCORE_OFF_SCALE'
  | 'QUESTION_NOT_PRINTED'
  | 'OBSERVATION_TWICE'
>;
export type SignError = DomainError<'DIGEST_CHANGED' | 'SIGNED_ALREADY' | 'ADVICE_FINAL' | 'ADVICE_EMPTY'>;

/** after the opening and before one fixed end that is the same for all. */
export function adviceWindow(status: TenderStatus, endsAt: Date | null, now: Date): Result<void, WindowError> {
  if (endsAt === null) return err(refused('NO_ADVICE_ROUND', { rule: 'A-01' }));
  if (now.getTime() >= endsAt.getTime()) return err(refused('ADVICE_WINDOW_CLOSED', { rule: 'A-08' }));
  return status === 'opened' ? ok() : err(refused('BIDS_NOT_OPENED', { rule: 'A-08' }));
}

/** only published, advised criteria; only questions that the tender printed there; every observation cites the bid. */
export function checkObservations(
  lot: Pick<Lot, 'criteria' | 'scaleMax'>,
  bidIds: ReadonlySet<string>,
  observations: readonly Observation[],
): Result<void, readonly ObservationError[]> {
  const advised = advisedCriteria(lot);
  const seen = new Set<string>();
  const errors = observations.flatMap((observation, index) => {
    const key = `${observation.bidId} ${observation.criterionId} ${observation.kind}`;
    const error = seen.has(key) ? invalid('OBSERVATION_TWICE', { rule: 'A-09' }) : wrongWith(advised, lot.scaleMax, bidIds, observation);
    seen.add(key);
    return error === null ? [] : [{ ...error, path: ['observations', index] }];
  });
  return errors.length === 0 ? ok() : err(errors);
}

function wrongWith(
  advised: ReadonlyMap<string, Criterion>,
  scaleMax: number,
  bidIds: ReadonlySet<string>,
  { bidId, criterionId, kind, text, citation, score }: Observation,
): ObservationError | null {
  const criterion = advised.get(criterionId);
  if (criterion === undefined) return invalid('CRITERION_NOT_ADVISED', { rule: 'A-09' });
  if (!bidIds.has(bidId)) return invalid('BID_NOT_ADVISED', { rule: 'A-09' });
  if ((kind === 'residents' && !criterion.residentsQuestion) || (kind === 'providers' && !criterion.providersQuestion)) {
    return invalid('QUESTION_NOT_PRINTED', { rule: 'A-09' });
  }
  if (text.trim() === '') return invalid('OBSERVATION_EMPTY', { rule: 'A-09' });
  if (citation.trim() === '') return invalid('CITATION_MISSING', { rule: 'A-09' });
  const onScale = score === null || (Number.isInteger(score) && score >= 0 && score <= scaleMax);
  return onScale ? null : invalid('SCORE_OFF_SCALE', { rule: 'A-09', params: { scaleMax } });
}

/** Two members sign the same text. */
export const SIGNATURES_NEEDED = 2;

/** a signature is over the digest that the member saw; with the second one, of another member, the advice is in. */
export function signed(
  advice: {
    readonly status: 'draft' | 'submitted' | 'struck_out';
    readonly digest: string;
    readonly signatures: readonly Signature[];
    /** How many observations it has. */
    readonly observations: number;
  },
  signature: Signature,
): Result<{ readonly complete: boolean }, SignError> {
  if (advice.status !== 'draft') return err(refused('ADVICE_FINAL', { rule: 'A-10' }));
  if (advice.observations === 0) return err(refused('ADVICE_EMPTY', { rule: 'A-09' }));
  if (signature.digest !== advice.digest) return err(refused('DIGEST_CHANGED', { rule: 'A-10' }));
  const valid = advice.signatures.filter(({ digest }) => digest === advice.digest);
  if (valid.some(({ personId }) => personId === signature.personId)) return err(refused('SIGNED_ALREADY', { rule: 'P-09' }));
  return ok({ complete: valid.length + 1 >= SIGNATURES_NEEDED });
}

export type Outcome = 'followed' | 'partly' | 'not_followed';
export interface Answer {
  readonly criterionId: string;
  readonly outcome: Outcome;
  readonly because: string;
}
export type AnswerError = DomainError<'ANSWER_MISSING' | 'ANSWER_WITHOUT_REASON' | 'ANSWER_TWICE' | 'CRITERION_NOT_ADVISED'>;

/** an answer per criterion that the advice speaks of, each with a reason. */
export function checkAnswers(advised: readonly string[], answers: readonly Answer[]): Result<void, readonly AnswerError[]> {
  const wrong = answers.flatMap(({ criterionId, because }, index): AnswerError[] => {
    const path = ['answers', index];
    if (!advised.includes(criterionId)) return [invalid('CRITERION_NOT_ADVISED', { rule: 'A-11', path })];
    if (answers.findIndex((answer) => answer.criterionId === criterionId) !== index) return [invalid('ANSWER_TWICE', { rule: 'A-11', path })];
    return because.trim() === '' ? [invalid('ANSWER_WITHOUT_REASON', { rule: 'A-11', path })] : [];
  });
  const missing = advised.filter((criterionId) => !answers.some((answer) => answer.criterionId === criterionId));
  const errors = missing.length > 0 ? [...wrong, invalid('ANSWER_MISSING', { rule: 'A-11', params: { count: missing.length } })] : wrong;
  return errors.length === 0 ? ok() : err(errors);
}
