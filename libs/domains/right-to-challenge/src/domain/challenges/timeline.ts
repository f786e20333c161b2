// SPDX-License-Identifier: EUPL-1.2
import type { LegalCalendar, LocalDate } from '@samenspel/kernel';
import type { ActKind, Capacity } from './act.js';
import { awaitsDecision, type ChallengeStatus } from './challenge-status.js';
import { lastAct, type Challenge } from './challenge.js';
import { decisionTerm } from './decision-clock.js';
import { isSettled, objectionDecisionTerm, objectionsOf } from './objections.js';

/** C-36: what comes next, who has it, and by when. */
export interface NextStep {
  readonly who: Capacity;
  readonly what: ActKind;
  /** The last day; null where no rule sets one, or while the term stands still. */
  readonly by: LocalDate | null;
}

const AFTER: Readonly<Partial<Record<ChallengeStatus, readonly [Capacity, ActKind]>>> = {
  draft: ['applicant', 'submit'],
  submitted: ['handler', 'admit'],
  incomplete: ['applicant', 'supplement'],
  supplemented: ['handler', 'take_up'],
  admissible: ['decision_maker', 'decide'],
  in_dialogue: ['decision_maker', 'decide'],
  third_party_heard: ['decision_maker', 'decide'],
  advised: ['decision_maker', 'decide'],
  accepted: ['legal_checker', 'check_legally'],
  accepted_with_changes: ['applicant', 'agree_changes'],
  partly_accepted: ['applicant', 'agree_changes'],
  agreed_by_challenger: ['legal_checker', 'check_legally'],
  legal_check: ['handler', 'draft_agreement'],
  agreement_drafted: ['applicant', 'sign_agreement'],
  agreement_signed: ['handler', 'start'],
  running: ['handler', 'evaluate'],
  improvement_term: ['handler', 'confirm_improvement'],
  stepped_in: ['decision_maker', 'step_back'],
  evaluated: ['decision_maker', 'anchor'],
  extended: ['handler', 'go_on'],
};

/** Null when nothing more is to come. A running objection goes before everything else. */
export function nextStep(challenge: Challenge, today: LocalDate, calendar: LegalCalendar): NextStep | null {
  const objection = objectionsOf(challenge).find((one) => !isSettled(one));
  if (objection !== undefined) {
    const by = objectionDecisionTerm(challenge, objection, today, calendar)?.term?.lastDay ?? null;
    return { who: 'decision_maker', what: 'decide_objection', by };
  }
  const next = AFTER[challenge.status];
  if (next === undefined) return null;
  const [who, what] = next;
  if (challenge.status === 'incomplete') return { who, what, by: lastAct(challenge, 'ask_supplement')?.act.lastDay ?? null };
  return { who, what, by: awaitsDecision(challenge.status) ? (decisionTerm(challenge, today, calendar)?.term?.lastDay ?? null) : null };
}
