// SPDX-License-Identifier: EUPL-1.2
import { addDays, countedBack, days, laterOfBothTerms, localDateOf, type LegalTerm, type LocalDate } from '@samenspel/kernel';
import { isWholeMinute } from './draft-content.js';
import { missed, type Gate, type GateContext, type GateError } from './gate.js';
import { complete, type Planning } from './planning.js';
import type { DraftTender, Tender } from './tender.js';

/** T-05: an open procedure above the threshold has a minimum period; SAS and tenders below the threshold have none. */
export const hasMinimumPeriod = (procedure: Tender['procedure'], aboveThreshold: boolean): boolean => procedure === 'open' && aboveThreshold;

/** T-05: from dispatch (day 0); five days fewer, since bids come in electronically here. */
export const minimumPeriod = (dispatchedOn: LocalDate, { figures, calendar }: Pick<GateContext, 'figures' | 'calendar'>): LegalTerm =>
  laterOfBothTerms(dispatchedOn, days(figures.openDays - figures.openElectronicFewerDays), calendar);

/** S-08: the standstill as it would run if the decision went out on the planned day. */
export const plannedStandstill = (awardPlannedOn: LocalDate, { figures, calendar }: Pick<GateContext, 'figures' | 'calendar'>): LegalTerm =>
  laterOfBothTerms(awardPlannedOn, days(figures.standstillDays), calendar);

const FIELDS = ['questionDeadline', 'answersBy', 'bidDeadline', 'awardPlannedOn', 'contractStartsOn'] as const;

/** T-08: the planning is in order and long enough. */
export const gatePlanning: Gate = (draft, context) => {
  const planning = complete(draft.planning);
  const missing = FIELDS.filter((field) => draft.planning[field] === null).map((field) => missed('GATE_PLANNING', 'missing', `planning.${field}`));
  const validity = draft.bidValidDays === null ? [missed('GATE_PLANNING', 'missing', 'bidValidDays')] : [];
  if (planning === null) return [...missing, ...validity];
  return [
    ...validity,
    ...inOrder(planning, draft, context),
    ...longEnough(planning, draft, context),
    ...afterwards(planning, draft, { ...context, aboveThreshold: context.threshold?.aboveThreshold === true }),
  ];
};

type Afterwards = Pick<GateContext, 'figures' | 'calendar'> & { readonly aboveThreshold: boolean };

/** T-10, T-14: what is wrong with the planning of a public tender as it would be after a change. */
export const planningProblems = (
  tender: Pick<Tender, 'adviceRound' | 'standstill' | 'bidValidDays'> & { readonly planning: Planning },
  context: Afterwards & Pick<GateContext, 'now'>,
): readonly GateError[] => [...inOrder(tender.planning, tender, context), ...afterwards(tender.planning, tender, context)];

function inOrder(planning: Planning, draft: Pick<Tender, 'adviceRound'>, { now }: Pick<GateContext, 'now'>): GateError[] {
  const found: GateError[] = [];
  if (planning.questionDeadline <= now) found.push(missed('GATE_PLANNING', 'question_deadline_passed', 'planning.questionDeadline'));
  if (planning.answersBy <= planning.questionDeadline) found.push(missed('GATE_PLANNING', 'answers_before_questions', 'planning.answersBy'));
  if (planning.bidDeadline <= planning.answersBy) found.push(missed('GATE_PLANNING', 'deadline_before_answers', 'planning.bidDeadline'));
  if (!isWholeMinute(planning.bidDeadline)) found.push(missed('GATE_PLANNING', 'deadline_no_whole_minute', 'planning.bidDeadline'));
  const announced = draft.adviceRound?.announced === true;
  if (announced && planning.adviceEndsAt === null) found.push(missed('GATE_PLANNING', 'missing', 'planning.adviceEndsAt'));
  if (planning.adviceEndsAt !== null && planning.adviceEndsAt <= planning.bidDeadline) {
    found.push(missed('GATE_PLANNING', 'advice_ends_before_opening', 'planning.adviceEndsAt'));
  }
  const lastBefore = localDateOf(planning.adviceEndsAt ?? planning.bidDeadline);
  if (planning.awardPlannedOn <= lastBefore) found.push(missed('GATE_PLANNING', 'award_too_early', 'planning.awardPlannedOn'));
  return found;
}

function longEnough(planning: Planning, draft: DraftTender, context: GateContext): GateError[] {
  if (context.threshold === null || !hasMinimumPeriod(draft.procedure, context.threshold.aboveThreshold)) return [];
  const found: GateError[] = [];
  const deadlineDay = localDateOf(planning.bidDeadline);
  const minimum = minimumPeriod(context.dispatchedOn, context);
  if (deadlineDay < minimum.lastDay) found.push(missed('GATE_PLANNING', 'period_too_short', 'planning.bidDeadline', { earliest: minimum.lastDay }));
  const latestAnswers = countedBack(deadlineDay, days(context.figures.answersBeforeDeadlineDays));
  if (localDateOf(planning.answersBy) > latestAnswers) {
    found.push(missed('GATE_PLANNING', 'answers_too_late', 'planning.answersBy', { latest: latestAnswers }));
  }
  return found;
}

function afterwards(planning: Planning, draft: Pick<Tender, 'standstill' | 'bidValidDays'>, context: Afterwards): GateError[] {
  if (context.aboveThreshold && !draft.standstill) return [missed('GATE_PLANNING', 'standstill_obligatory', 'standstill')];
  const standstill = plannedStandstill(planning.awardPlannedOn, context);
  const free = draft.standstill ? addDays(standstill.lastDay, 1) : addDays(planning.awardPlannedOn, 1);
  const found: GateError[] = [];
  if (planning.contractStartsOn < free) found.push(missed('GATE_PLANNING', 'contract_too_early', 'planning.contractStartsOn', { earliest: free }));
  const validUntil = addDays(localDateOf(planning.bidDeadline), draft.bidValidDays ?? 0);
  if (draft.bidValidDays !== null && validUntil < free) found.push(missed('GATE_PLANNING', 'bids_expire', 'bidValidDays', { latest: validUntil }));
  return found;
}
