// SPDX-License-Identifier: EUPL-1.2
import {
  addDays,
  countedBack,
  err,
  invalid,
  ok,
  type DomainError,
  type LocalDate,
  type PenaltyRates,
  type Result,
  type TermKind,
  type TermLength,
} from '@samenspel/kernel';

export const APPLICANT_KINDS = ['residents', 'legal_person', 'market_party'] as const;
/** Who asks: residents without legal form, a legal person of residents or a local civil-society party, or a market party. */
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

export const FORMS_AFTER_YES = ['grant', 'contract', 'use_of_property', 'self_management', 'transfer_without_money'] as const;
/** C-30: in which legal form a task is handed over. */
export type FormAfterYes = (typeof FORMS_AFTER_YES)[number];

/** C-01: what the ordinance of one municipality says, as data. A running challenge keeps the rules of its filing. */
export interface ChallengePolicy {
  readonly enabled: boolean;
  /** The ordinance in the national register, as in `CVDR123456`; null while there is none. */
  readonly ordinance: string | null;
  readonly mayChallenge: readonly ApplicantKind[];
  /** C-11: null for the eight weeks of the Awb; else the ordinance's own term. */
  readonly term: OrdinanceTerm | null;
  readonly decidedBy: 'college' | 'council';
  /** Above this budget a mandate holder may not decide alone; null when there is no limit. */
  readonly mandateCents: number | null;
  readonly dialogueNeeded: boolean;
  readonly adviceNeeded: boolean;
  readonly costsNotHigher: boolean;
  readonly formsAfterYes: readonly FormAfterYes[];
  /** The longest that the task is handed over for at first; null when free. */
  readonly longest: TermLength | null;
  /** How long before the start one must file; null when free (C-21: counted back, never moved). */
  readonly fileBeforeStart: TermLength | null;
  /** How long before a due date its handler is warned, in days. */
  readonly warnDaysBefore: number;
  /** C-19: an independent committee advises on objections. */
  readonly objectionCommittee: boolean;
  /** C-30: standard texts; sent unchanged they are no reasons. */
  readonly templates: readonly string[];
  /** C-17: the amounts in force. */
  readonly penalty: PenaltyRates;
}

export interface OrdinanceTerm {
  readonly length: TermLength;
  /** C-22: whether the ordinance moves an end on a day off. */
  readonly moves: boolean;
  /** C-13: whether a notice may really put the due date off. */
  readonly adjournable: boolean;
}

/** C-01: eight weeks, the college decides, anybody but market parties, every form. */
export const DEFAULT_POLICY: ChallengePolicy = {
  ...{ enabled: true, ordinance: null, mayChallenge: ['residents', 'legal_person'], term: null, decidedBy: 'college', mandateCents: null },
  ...{ dialogueNeeded: false, adviceNeeded: false, costsNotHigher: false, formsAfterYes: FORMS_AFTER_YES, longest: null, fileBeforeStart: null },
  ...{
    warnDaysBefore: 14,
    objectionCommittee: false,
    templates: [],
    penalty: { steps: [23_00, 35_00, 45_00].map((centsPerDay) => ({ days: 14, centsPerDay })) },
  },
};

/** The term of C-11 as the kernel names it. */
export const termKindOf = ({ term }: ChallengePolicy): TermKind =>
  term === null ? 'decision' : term.adjournable ? 'ordinance_adjourning' : term.moves ? 'ordinance_moving' : 'ordinance';

export interface Filing {
  readonly applicant: ApplicantKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly budgetCents: number;
  /** What the task costs now; null when that is not known. */
  readonly currentCostCents: number | null;
}

export type FilingError = DomainError<'CHALLENGING_CLOSED' | 'MAY_NOT_CHALLENGE' | 'FILED_TOO_LATE' | 'COSTS_HIGHER' | 'DURATION_TOO_LONG'>;

/** C-01: whether this may be filed on that day under these rules; all that is missed comes back at once. */
export function checkFiling(policy: ChallengePolicy, filing: Filing, today: LocalDate): Result<void, readonly FilingError[]> {
  const found = [
    policy.enabled ? null : invalid('CHALLENGING_CLOSED', { rule: 'C-01' }),
    policy.mayChallenge.includes(filing.applicant) ? null : invalid('MAY_NOT_CHALLENGE', { rule: 'C-01', path: ['applicant'] }),
    inTime(policy, filing, today),
    policy.costsNotHigher && filing.currentCostCents !== null && filing.budgetCents > filing.currentCostCents
      ? invalid('COSTS_HIGHER', { rule: 'C-01', path: ['budgetCents'] })
      : null,
    shortEnough(policy, filing),
  ].filter((one) => one !== null);
  return found.length === 0 ? ok() : err(found);
}

function inTime({ fileBeforeStart }: ChallengePolicy, { startsOn }: Filing, today: LocalDate): FilingError | null {
  if (fileBeforeStart === null) return null;
  return today <= countedBack(startsOn, fileBeforeStart)
    ? null
    : invalid('FILED_TOO_LATE', { rule: 'C-01', path: ['startsOn'], params: { weeks: fileBeforeStart.count } });
}

function shortEnough({ longest }: ChallengePolicy, { startsOn, endsOn }: Filing): FilingError | null {
  if (longest === null) return null;
  const too = invalid('DURATION_TOO_LONG', { rule: 'C-01', path: ['endsOn'] } as const);
  return endsOn === null || startsOn < countedBack(addDays(endsOn, 1), longest) ? too : null;
}
