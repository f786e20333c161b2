// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import type { FormAfterYes } from '../policy/policy.js';
import type { DecisionOutcome } from './challenge-status.js';
import type { EvaluationAspect } from './content.js';
import type { ObjectionOutcome } from './objection-status.js';

/** C-06: what kind of law a challenge is decided under. */
export const LEGAL_REGIMES = ['beschikking', 'ordinance_request', 'private_law'] as const;
export type LegalRegime = (typeof LEGAL_REGIMES)[number];

export const LEGAL_CHECK_SUBJECTS = ['contract', 'grant', 'use_of_property', 'state_aid'] as const;
export type LegalCheckSubject = (typeof LEGAL_CHECK_SUBJECTS)[number];

/** By which power a decision is taken (C-01). */
export type DecisionPower = 'mandate' | 'college' | 'council';

interface Reasoned {
  readonly reasons: string;
}

/** Everything that somebody may do in the life of a challenge; each is kept for ever as it was done. */
export type Act =
  | { readonly kind: 'submit' }
  | ({ readonly kind: 'forward'; readonly body: string } & Reasoned)
  | { readonly kind: 'ask_supplement'; readonly missing: string; readonly lastDay: LocalDate }
  | { readonly kind: 'supplement'; readonly text: string }
  | { readonly kind: 'take_up' }
  | ({ readonly kind: 'refuse_treatment' } & Reasoned)
  | ({ readonly kind: 'declare_inadmissible'; readonly ground: string } & Reasoned)
  | ({ readonly kind: 'admit'; readonly regime: LegalRegime } & Reasoned)
  | ({ readonly kind: 'change_regime'; readonly regime: LegalRegime } & Reasoned)
  | ({
      readonly kind: 'suspend';
      readonly ground: 'foreign_information' | 'applicant_delay' | 'force_majeure';
      readonly newDate: LocalDate;
    } & Reasoned)
  | ({ readonly kind: 'end_suspension' } & Reasoned)
  | ({ readonly kind: 'propose_delay'; readonly until: LocalDate } & Reasoned)
  | { readonly kind: 'agree_delay' }
  | ({ readonly kind: 'notify_delay'; readonly until: LocalDate } & Reasoned)
  | { readonly kind: 'talk'; readonly note: string }
  | { readonly kind: 'hear_applicant'; readonly view: string }
  | { readonly kind: 'hear_third_party'; readonly party: string; readonly view: string }
  | { readonly kind: 'advise'; readonly advice: string }
  | DraftDecision
  | { readonly kind: 'decide'; readonly power: DecisionPower; readonly reference: string }
  | { readonly kind: 'agree_changes' }
  | ({ readonly kind: 'decline_changes' } & Reasoned)
  | LegalCheck
  | { readonly kind: 'draft_agreement'; readonly agreementId: string }
  | { readonly kind: 'sign_agreement' }
  | ({ readonly kind: 'end_without_agreement' } & Reasoned)
  | { readonly kind: 'start' }
  | ({ readonly kind: 'set_improvement_term'; readonly until: LocalDate } & Reasoned)
  | { readonly kind: 'confirm_improvement' }
  | { readonly kind: 'evaluate'; readonly scores: readonly { readonly aspect: EvaluationAspect; readonly answer: string }[]; readonly lesson: string }
  | ({ readonly kind: 'extend'; readonly until: LocalDate } & Reasoned)
  | { readonly kind: 'go_on' }
  | { readonly kind: 'anchor'; readonly document: string; readonly owner: string }
  | ({ readonly kind: 'end' } & Reasoned)
  | ({ readonly kind: 'return_task' } & Reasoned)
  | ({ readonly kind: 'step_in' } & Reasoned)
  | ({ readonly kind: 'step_back' } & Reasoned)
  | ({ readonly kind: 'withdraw' } & Reasoned)
  | ({ readonly kind: 'resolve' } & Reasoned)
  | ({ readonly kind: 'convert'; readonly planShared: boolean } & Reasoned)
  | LateAct
  | ObjectionAct;

export interface DraftDecision extends Reasoned {
  readonly kind: 'draft_decision';
  readonly outcome: DecisionOutcome;
  /** C-30: null for a rejection only. */
  readonly form: FormAfterYes | null;
  /** What is to change, for `accepted_with_changes` and `partly_accepted`. */
  readonly changes: string | null;
  /** C-16: the rejection rests on facts that differ from what the applicant gave. */
  readonly factsDiffer: boolean;
  /** C-30: where and by when one can go against it. */
  readonly remedy: string;
}

export interface LegalCheck {
  readonly kind: 'check_legally';
  readonly subject: LegalCheckSubject;
  readonly passes: boolean;
  /** C-31: value and threshold, article and ceiling, why only this party, or why no aid. */
  readonly grounds: string;
  readonly document: string;
  readonly documentDate: LocalDate;
}

/** What follows when the municipality is late; `warn` and `escalate` are the worker's. */
export type LateAct =
  | { readonly kind: 'warn'; readonly dueOn: LocalDate }
  | { readonly kind: 'escalate'; readonly dueOn: LocalDate }
  | { readonly kind: 'give_default_notice' }
  | { readonly kind: 'fix_penalty'; readonly exception: string | null }
  | { readonly kind: 'complain'; readonly text: string }
  | { readonly kind: 'answer_complaint'; readonly text: string };

/** Awb 7:11: a founded objection brings a new decision, with everything that a decision says (C-30). */
export interface ObjectionDecision extends Reasoned {
  readonly kind: 'decide_objection';
  readonly outcome: ObjectionOutcome;
  readonly newOutcome: DecisionOutcome | null;
  readonly form: FormAfterYes | null;
  readonly changes: string | null;
  readonly remedy: string;
}

interface AboutObjection {
  readonly objectionId: string;
}

export type ObjectionAct =
  | ({ readonly kind: 'object'; readonly objector: string; readonly grounds: string } & AboutObjection)
  | ({ readonly kind: 'ask_repair'; readonly missing: string; readonly lastDay: LocalDate } & AboutObjection)
  | ({ readonly kind: 'repair'; readonly text: string } & AboutObjection)
  | ({ readonly kind: 'hear_objection'; readonly report: string } & AboutObjection)
  | ({ readonly kind: 'waive_hearing' } & AboutObjection)
  | ({ readonly kind: 'postpone_objection' } & AboutObjection & Reasoned)
  | (ObjectionDecision & AboutObjection)
  | ({ readonly kind: 'withdraw_objection' } & AboutObjection)
  | ({ readonly kind: 'appeal' } & AboutObjection);

export type ActKind = Act['kind'];
export type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>;

/** In what capacity somebody acts in one case. */
export const CAPACITIES = [
  'applicant',
  'co_author',
  'handler',
  'adviser',
  'decision_maker',
  'legal_checker',
  'objection_handler',
  'third_party',
  'worker',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** An act as it is kept. */
export interface DoneAct {
  readonly number: number;
  readonly act: Act;
  readonly capacity: Capacity;
  /** Null for the worker. */
  readonly personId: string | null;
  /** The legal day on which it was done. */
  readonly day: LocalDate;
  readonly at: Date;
}
