// SPDX-License-Identifier: EUPL-1.2
import { invalid, refused, type DomainError } from '@samenspel/kernel';

/** Why an act in the life of a challenge is refused; each has a sentence in both languages. */
export const CHALLENGE_ERRORS = [
  ...['NOT_YOUR_ACT', 'NOT_NOW', 'CHALLENGE_REASONS_NEEDED', 'TEMPLATE_IS_NO_REASON', 'DAY_NOT_LATER', 'SUPPLEMENT_TERM_OVER'],
  ...['SUPPLEMENT_TERM_RUNS', 'REFUSAL_TOO_LATE', 'REGIME_CHANGED_ONCE', 'REGIME_AS_IT_IS', 'TERM_STANDS_STILL', 'TERM_RUNS', 'NO_DELAY_PROPOSED'],
  ...['REMEDY_NEEDED', 'FORM_NEEDED', 'FORM_NOT_IN_ORDINANCE', 'CHANGES_NEEDED', 'NO_DECISION_DRAFTED', 'DRAFTER_MAY_NOT_DECIDE'],
  ...['HEARING_NEEDED', 'THIRD_PARTY_HEARING_NEEDED', 'DIALOGUE_NEEDED', 'ADVICE_NEEDED', 'MANDATE_EXCEEDED', 'WRONG_POWER'],
  ...['HANDLER_MAY_NOT_CHECK', 'LEGAL_CHECK_MISSING', 'SIDE_SIGNED_ALREADY', 'LEGAL_FORM_NEEDED', 'NOT_UNDER_THIS_REGIME', 'NOT_TOO_LATE_YET'],
  ...['DEFAULT_NOTICE_GIVEN', 'NO_PENALTY_DUE', 'PENALTY_STILL_RUNS', 'PENALTY_FIXED', 'NO_COMPLAINT', 'NO_SUCH_OBJECTION', 'OBJECTION_NOT_NOW'],
  ...['OWN_DECISION', 'HEARER_NOT_APART', 'NEW_DECISION_NEEDED', 'NO_NEW_DECISION'],
] as const;
export type ChallengeErrorCode = (typeof CHALLENGE_ERRORS)[number];
export type ChallengeError = DomainError<ChallengeErrorCode>;

export const refuse = (code: ChallengeErrorCode, rule: string, params: Readonly<Record<string, string | number>> = {}): ChallengeError =>
  refused(code, { rule, params });
export const wrong = (code: ChallengeErrorCode, rule: string, field: string): ChallengeError => invalid(code, { rule, path: [field] });
