// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import type { ApplicantKind } from '../policy/policy.js';

/** C-35: what a plan may say that it betters. */
export const ASPECTS = [
  'quality',
  'affordability',
  'accessibility',
  'reachability',
  'sustainability',
  'multifunctional_use',
  'efficient_use',
] as const;
/** C-35: what an evaluation also asks after. */
export const EVALUATION_ASPECTS = [...ASPECTS, 'gelijkwaardigheid', 'zeggenschap', 'vertrouwen', 'wederkerigheid'] as const;
/** C-35: what a case is an instance of. */
export const INSTRUMENTS = [
  'right_to_challenge',
  'buurtrecht',
  'maatschappelijk_aanbesteden',
  'maatschappelijke_inkoop',
  'budget_monitoring',
] as const;
export type Aspect = (typeof ASPECTS)[number];
export type EvaluationAspect = (typeof EVALUATION_ASPECTS)[number];
export type Instrument = (typeof INSTRUMENTS)[number];

/** C-03: only what is needed to judge it. Money in whole cents a year. */
export interface ChallengeContent {
  readonly title: string;
  readonly applicant: ApplicantKind;
  readonly contact: string;
  readonly targetGroup: string;
  readonly reach: string;
  readonly description: string;
  readonly contributionToGoals: string;
  readonly whyBetter: string;
  readonly aspects: readonly Aspect[];
  readonly instruments: readonly Instrument[];
  /** Null for a residents' bid, or when it is not known. */
  readonly currentCostCents: number | null;
  readonly budgetCents: number;
  readonly ownContributionCents: number;
  readonly otherSources: string;
  readonly qualityNow: string;
  readonly qualityThen: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** The applicant's own wish for a decision; it binds nobody. */
  readonly wishedDecisionOn: LocalDate | null;
  readonly risks: string;
  readonly fallback: string;
  readonly vogNeeded: boolean;
  readonly experimentClause: string | null;
  /** Who carries the task out now (C-16); null when nobody does. */
  readonly presentContractor: string | null;
}

export const EMPTY_CONTENT: ChallengeContent = {
  ...{ title: '', applicant: 'residents', contact: '', targetGroup: '', reach: '', description: '', contributionToGoals: '', whyBetter: '' },
  ...{ aspects: [], instruments: ['right_to_challenge'], currentCostCents: null, budgetCents: 0, ownContributionCents: 0, otherSources: '' },
  ...{ qualityNow: '', qualityThen: '', startsOn: null, endsOn: null, wishedDecisionOn: null, risks: '', fallback: '', vogNeeded: false },
  ...{ experimentClause: null, presentContractor: null },
};

export type ContentError = DomainError<'CHALLENGE_FIELD_NEEDED' | 'DAYS_OUT_OF_ORDER'>;

const NEEDED = ['title', 'contact', 'description', 'whyBetter', 'risks', 'fallback'] as const;

/** C-03: what must be there before it is filed. The rest may come in the dialogue. */
export function checkContent(content: ChallengeContent): Result<{ readonly startsOn: LocalDate }, readonly ContentError[]> {
  const found: ContentError[] = NEEDED.filter((field) => content[field].trim() === '').map((field) =>
    invalid('CHALLENGE_FIELD_NEEDED', { rule: 'C-03', path: ['content', field] }),
  );
  const { startsOn, endsOn } = content;
  if (startsOn === null) found.push(invalid('CHALLENGE_FIELD_NEEDED', { rule: 'C-03', path: ['content', 'startsOn'] }));
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    found.push(invalid('DAYS_OUT_OF_ORDER', { rule: 'C-03', path: ['content', 'endsOn'] }));
  return found.length > 0 || startsOn === null ? err(found) : ok({ startsOn });
}
