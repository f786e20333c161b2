// SPDX-License-Identifier: EUPL-1.2
import { mayGo, type Transitions } from '@samenspel/kernel';

const TOWARDS_DECISION = ['accepted', 'accepted_with_changes', 'partly_accepted', 'rejected', 'withdrawn'] as const;
const IN_TREATMENT = ['resolved_without_transfer', 'converted_to_tender', ...TOWARDS_DECISION] as const;

/** C-05: the whole life of a challenge, and of a residents' bid, in one table. Nothing else is possible. */
export const challengeTransitions = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['forwarded', 'incomplete', 'inadmissible', 'admissible', 'withdrawn'],
  forwarded: [],
  // Awb 4:5: only after a term to supplement; who lets the four weeks pass has to treat it.
  incomplete: ['supplemented', 'submitted', 'not_treated', 'withdrawn'],
  supplemented: ['submitted', 'not_treated', 'withdrawn'],
  // A founded objection brings these two back.
  not_treated: ['submitted'],
  inadmissible: ['admissible'],
  admissible: ['in_dialogue', 'third_party_heard', 'advised', 'converted_to_tender', ...TOWARDS_DECISION],
  in_dialogue: ['third_party_heard', 'advised', ...IN_TREATMENT],
  third_party_heard: ['advised', ...IN_TREATMENT],
  advised: [...IN_TREATMENT],
  accepted: ['legal_check', 'rejected', 'resolved_without_transfer', 'converted_to_tender', 'withdrawn'],
  accepted_with_changes: [
    'rejected',
    'agreed_by_challenger',
    'declined_by_challenger',
    'resolved_without_transfer',
    'converted_to_tender',
    'withdrawn',
  ],
  partly_accepted: ['rejected', 'agreed_by_challenger', 'declined_by_challenger', 'resolved_without_transfer', 'converted_to_tender', 'withdrawn'],
  // The two ways back from here are those of a founded objection.
  rejected: ['accepted', 'accepted_with_changes', 'partly_accepted'],
  agreed_by_challenger: ['legal_check', 'converted_to_tender', 'withdrawn'],
  declined_by_challenger: [],
  legal_check: ['agreement_drafted', 'no_agreement', 'converted_to_tender', 'withdrawn'],
  agreement_drafted: ['agreement_signed', 'no_agreement', 'converted_to_tender', 'withdrawn'],
  agreement_signed: ['running'],
  no_agreement: [],
  running: ['improvement_term', 'evaluated', 'stepped_in'],
  improvement_term: ['running'],
  stepped_in: ['running', 'returned'],
  evaluated: ['extended', 'anchored', 'ended', 'returned'],
  extended: ['running'],
  anchored: [],
  ended: [],
  returned: [],
  withdrawn: [],
  resolved_without_transfer: [],
  converted_to_tender: [],
} as const satisfies Transitions<ChallengeStatus>;

export const CHALLENGE_STATUSES = [
  ...['draft', 'submitted', 'forwarded', 'incomplete', 'supplemented', 'not_treated', 'inadmissible', 'admissible'],
  ...['in_dialogue', 'third_party_heard', 'advised', 'accepted', 'accepted_with_changes', 'partly_accepted', 'rejected'],
  ...['agreed_by_challenger', 'declined_by_challenger', 'legal_check', 'agreement_drafted', 'agreement_signed', 'no_agreement'],
  ...['running', 'improvement_term', 'stepped_in', 'evaluated', 'extended', 'anchored', 'ended', 'returned'],
  ...['withdrawn', 'resolved_without_transfer', 'converted_to_tender'],
] as const as readonly ChallengeStatus[];

export type ChallengeStatus =
  | 'draft'
  | 'submitted'
  | 'forwarded'
  | 'incomplete'
  | 'supplemented'
  | 'not_treated'
  | 'inadmissible'
  | 'admissible'
  | 'in_dialogue'
  | 'third_party_heard'
  | 'advised'
  | DecisionOutcome
  | 'agreed_by_challenger'
  | 'declined_by_challenger'
  | 'legal_check'
  | 'agreement_drafted'
  | 'agreement_signed'
  | 'no_agreement'
  | 'running'
  | 'improvement_term'
  | 'stepped_in'
  | 'evaluated'
  | 'extended'
  | 'anchored'
  | 'ended'
  | 'returned'
  | 'withdrawn'
  | 'resolved_without_transfer'
  | 'converted_to_tender';

export const DECISION_OUTCOMES = ['accepted', 'accepted_with_changes', 'partly_accepted', 'rejected'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const mayBecome = (from: ChallengeStatus, to: ChallengeStatus): boolean => mayGo<ChallengeStatus>(challengeTransitions, from, to);

/** The applicant waits for a decision: the clock of C-11 runs or stands still. */
export const awaitsDecision = (status: ChallengeStatus): boolean =>
  ['submitted', 'incomplete', 'supplemented', 'admissible', 'in_dialogue', 'third_party_heard', 'advised'].includes(status);

/** A decision in the sense of Awb 1:3 was taken; against it one may object under `beschikking` (C-18). */
export const isDecided = (status: ChallengeStatus): boolean => !awaitsDecision(status) && !['draft', 'forwarded', 'withdrawn'].includes(status);
