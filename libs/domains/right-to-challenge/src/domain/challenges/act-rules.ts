// SPDX-License-Identifier: EUPL-1.2
import type { ActKind, Capacity } from './act.js';
import { CHALLENGE_STATUSES, isDecided, mayBecome, type ChallengeStatus } from './challenge-status.js';

/** Who may do an act, and in which statuses. `to` is where it leads; null when it leaves the status or its content decides. */
export interface ActRule {
  readonly by: readonly Capacity[];
  readonly from: readonly ChallengeStatus[];
  readonly to: ChallengeStatus | null;
}

const all = (test: (status: ChallengeStatus) => boolean): readonly ChallengeStatus[] => CHALLENGE_STATUSES.filter(test);
/** An act that leads to one status may be done wherever the table lets one go there. */
const leadingTo = (to: ChallengeStatus, ...by: readonly Capacity[]): ActRule => ({ by, from: all((from) => mayBecome(from, to)), to });

const TREATED: readonly ChallengeStatus[] = ['admissible', 'in_dialogue', 'third_party_heard', 'advised'];
const WAITING: readonly ChallengeStatus[] = ['submitted', 'supplemented', ...TREATED];
const FILED = all((status) => status !== 'draft');
const DECIDED = all(isDecided);
const staying = (from: readonly ChallengeStatus[], ...by: readonly Capacity[]): ActRule => ({ by, from, to: null });

/** C-05 and the table of who may do what, act by act. */
export const ACT_RULES: Readonly<Record<ActKind, ActRule>> = {
  submit: { by: ['applicant'], from: ['draft'], to: 'submitted' },
  forward: leadingTo('forwarded', 'handler'),
  ask_supplement: leadingTo('incomplete', 'handler'),
  supplement: leadingTo('supplemented', 'applicant'),
  take_up: { by: ['handler'], from: ['incomplete', 'supplemented'], to: 'submitted' },
  refuse_treatment: leadingTo('not_treated', 'decision_maker'),
  declare_inadmissible: { by: ['decision_maker'], from: ['submitted'], to: 'inadmissible' },
  admit: { by: ['handler'], from: ['submitted'], to: 'admissible' },
  change_regime: staying(TREATED, 'handler'),
  suspend: staying(WAITING, 'handler'),
  end_suspension: staying(WAITING, 'handler'),
  propose_delay: staying(WAITING, 'handler'),
  agree_delay: staying(WAITING, 'applicant'),
  notify_delay: staying(WAITING, 'handler'),
  // Talking, hearing and advising go on after the first time without going back in the table.
  talk: staying(TREATED, 'handler', 'applicant'),
  hear_applicant: staying(TREATED, 'handler'),
  hear_third_party: staying(TREATED, 'handler'),
  advise: staying(TREATED, 'adviser', 'handler'),
  draft_decision: staying(TREATED, 'handler'),
  decide: staying(TREATED, 'decision_maker'),
  agree_changes: leadingTo('agreed_by_challenger', 'applicant'),
  decline_changes: leadingTo('declined_by_challenger', 'applicant'),
  check_legally: { by: ['legal_checker'], from: ['accepted', 'agreed_by_challenger', 'legal_check'], to: 'legal_check' },
  draft_agreement: leadingTo('agreement_drafted', 'handler'),
  sign_agreement: staying(['agreement_drafted'], 'applicant', 'decision_maker'),
  end_without_agreement: leadingTo('no_agreement', 'decision_maker', 'applicant'),
  start: { by: ['handler'], from: ['agreement_signed'], to: 'running' },
  set_improvement_term: leadingTo('improvement_term', 'handler'),
  confirm_improvement: { by: ['handler'], from: ['improvement_term'], to: 'running' },
  evaluate: leadingTo('evaluated', 'handler', 'applicant'),
  extend: leadingTo('extended', 'decision_maker'),
  go_on: { by: ['handler'], from: ['extended'], to: 'running' },
  anchor: leadingTo('anchored', 'decision_maker'),
  end: leadingTo('ended', 'decision_maker'),
  return_task: leadingTo('returned', 'decision_maker', 'applicant'),
  step_in: leadingTo('stepped_in', 'decision_maker'),
  step_back: { by: ['decision_maker'], from: ['stepped_in'], to: 'running' },
  withdraw: leadingTo('withdrawn', 'applicant'),
  resolve: leadingTo('resolved_without_transfer', 'handler'),
  convert: leadingTo('converted_to_tender', 'decision_maker'),
  warn: staying(WAITING, 'worker'),
  escalate: staying([...WAITING, 'incomplete'], 'worker'),
  give_default_notice: staying([...WAITING, 'incomplete'], 'applicant', 'co_author'),
  fix_penalty: staying(FILED, 'decision_maker'),
  complain: staying(FILED, 'applicant', 'co_author'),
  answer_complaint: staying(FILED, 'decision_maker'),
  object: staying(DECIDED, 'applicant', 'co_author', 'third_party', 'objection_handler'),
  ask_repair: staying(DECIDED, 'objection_handler'),
  repair: staying(DECIDED, 'applicant', 'co_author', 'third_party', 'objection_handler'),
  hear_objection: staying(DECIDED, 'objection_handler'),
  waive_hearing: staying(DECIDED, 'applicant', 'co_author', 'third_party'),
  postpone_objection: staying(DECIDED, 'objection_handler'),
  decide_objection: staying(DECIDED, 'decision_maker'),
  withdraw_objection: staying(DECIDED, 'applicant', 'co_author', 'third_party'),
  appeal: staying(DECIDED, 'applicant', 'co_author', 'third_party'),
};

export const ACT_KINDS = Object.keys(ACT_RULES) as readonly ActKind[];

/** What somebody may do now, before anything about its content is known; portals show these and re-code no rule. */
export const availableActs = (status: ChallengeStatus, capacities: readonly Capacity[]): readonly ActKind[] =>
  ACT_KINDS.filter((kind) => {
    const rule = ACT_RULES[kind];
    return rule.from.includes(status) && rule.by.some((capacity) => capacities.includes(capacity));
  });
