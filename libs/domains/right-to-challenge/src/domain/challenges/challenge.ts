// SPDX-License-Identifier: EUPL-1.2
import type { LegalCalendar, LocalDate } from '@samenspel/kernel';
import type { ChallengePolicy, FormAfterYes } from '../policy/policy.js';
import type { ActKind, ActOf, Capacity, DoneAct, LegalRegime } from './act.js';
import type { ChallengeStatus, DecisionOutcome } from './challenge-status.js';
import type { ChallengeContent } from './content.js';

/** One challenge: what it asks, under which rules, and everything that was done, in order. */
export interface Challenge {
  readonly status: ChallengeStatus;
  readonly content: ChallengeContent;
  /** C-01: the rules of its filing; while it is a draft, those of today. */
  readonly policy: ChallengePolicy;
  readonly acts: readonly DoneAct[];
}

/** Who acts, in which capacity, and when. */
export interface Acting {
  readonly capacity: Capacity;
  readonly personId: string | null;
  readonly now: Date;
  readonly today: LocalDate;
  readonly calendar: LegalCalendar;
  /** C-32: a party without legal form cannot sign. */
  readonly partyHasLegalForm: boolean;
}

/** All acts of one kind, in order. */
export const actsOf = <Kind extends ActKind>({ acts }: Pick<Challenge, 'acts'>, kind: Kind): readonly (DoneAct & { readonly act: ActOf<Kind> })[] =>
  acts.filter((done): done is DoneAct & { act: ActOf<Kind> } => done.act.kind === kind);

export const lastAct = <Kind extends ActKind>(challenge: Pick<Challenge, 'acts'>, kind: Kind): (DoneAct & { readonly act: ActOf<Kind> }) | null =>
  actsOf(challenge, kind).at(-1) ?? null;

/** C-06: the regime as it stands; null while nobody has set it. */
export const regimeOf = (challenge: Pick<Challenge, 'acts'>): LegalRegime | null =>
  (lastAct(challenge, 'change_regime') ?? lastAct(challenge, 'admit'))?.act.regime ?? null;

/** The persons who ever acted in one of these capacities. */
export const personsAs = ({ acts }: Pick<Challenge, 'acts'>, ...capacities: readonly Capacity[]): ReadonlySet<string> =>
  new Set(acts.flatMap(({ capacity, personId }) => (personId !== null && capacities.includes(capacity) ? [personId] : [])));

/** The day on which the decision on the challenge was announced; null before it. */
export function announcedOn(challenge: Pick<Challenge, 'acts'>): LocalDate | null {
  const [latest] = (['decide', 'refuse_treatment', 'declare_inadmissible'] as const)
    .flatMap((kind): readonly DoneAct[] => actsOf(challenge, kind))
    .toSorted((one, other) => other.number - one.number);
  return latest?.day ?? null;
}

/** The draft that the next decision adopts; null when there is none since the last decision. */
export function draftToDecide(challenge: Pick<Challenge, 'acts'>): (DoneAct & { readonly act: ActOf<'draft_decision'> }) | null {
  const draft = lastAct(challenge, 'draft_decision');
  const decided = lastAct(challenge, 'decide');
  return draft !== null && (decided === null || decided.number < draft.number) ? draft : null;
}

/** What a decision says (C-30), whether it was the first one or came on an objection. */
export interface DecisionInForce {
  readonly outcome: DecisionOutcome;
  readonly form: FormAfterYes | null;
  readonly changes: string | null;
  readonly reasons: string;
  readonly remedy: string;
  readonly day: LocalDate;
}

/** The decision in force; null before one was taken. */
export function decisionOf(challenge: Pick<Challenge, 'acts'>): DecisionInForce | null {
  const decided = lastAct(challenge, 'decide');
  const onObjection = actsOf(challenge, 'decide_objection').findLast(({ act }) => act.newOutcome !== null) ?? null;
  if (onObjection !== null && (decided === null || decided.number < onObjection.number) && onObjection.act.newOutcome !== null) {
    return { ...onObjection.act, outcome: onObjection.act.newOutcome, day: onObjection.day };
  }
  const draft = decided === null ? null : (actsOf(challenge, 'draft_decision').findLast(({ number }) => number < decided.number) ?? null);
  return draft === null || decided === null ? null : { ...draft.act, day: decided.day };
}
