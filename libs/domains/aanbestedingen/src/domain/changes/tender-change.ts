// SPDX-License-Identifier: EUPL-1.2
import {
  days,
  err,
  invalid,
  laterOfBothTerms,
  localDateOf,
  ok,
  refused,
  workingDaysTerm,
  type DomainError,
  type LegalCalendar,
  type LegalTerm,
  type Result,
} from '@samenspel/kernel';
import { isWholeMinute } from '../tenders/draft-content.js';
import { isBlank, type GateError, type PublicationFigures } from '../tenders/gate.js';
import { planningProblems } from '../tenders/gate-planning.js';
import type { PublicTender, Tender } from '../tenders/tender.js';
import { CHANGEABLE, changedTender, deadlineDay, differencesOf, type ChangeWish, type Difference } from './difference.js';

export const CHANGE_KINDS = ['rectification', 'extension'] as const;
/** T-10: the text changes. T-14: only the deadline moves, because something outside the bidders went wrong. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export const EXTENSION_GROUNDS = ['outage'] as const;
/** T-14 (Aw 2.109): why the deadline moves. */
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number];

/** A change that somebody proposed and nobody has decided on yet. */
export interface OpenChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly differences: readonly Difference[];
  readonly material: boolean;
  readonly notMaterialBecause: string;
  readonly reason: string;
  readonly ground: ExtensionGround | null;
  readonly proposedBy: string;
}

export interface ChangeContext {
  readonly now: Date;
  readonly calendar: LegalCalendar;
  readonly figures: PublicationFigures;
  /** T-10: by how many days at least a material change moves the deadline. */
  readonly extensionDays: number;
  /** A ceremony that waits for its second officer, or opens. */
  readonly openingRuns: boolean;
}

export type ChangeError = DomainError<
  | 'CANNOT_CHANGE_NOW'
  | 'OPENING_RUNNING'
  | 'CHANGE_ALREADY_PROPOSED'
  | 'NOTHING_PROPOSED'
  | 'PROPOSER_CANNOT_DECIDE'
  | 'NOTHING_CHANGES'
  | 'REASON_REQUIRED'
  | 'NOT_MATERIAL_BECAUSE'
  | 'VALUE_CROSSES_THRESHOLD'
  | 'DEADLINE_NOT_LATER'
  | 'DEADLINE_TOO_SOON'
  | 'DEADLINE_NO_WHOLE_MINUTE'
>;
type Refusals = readonly (ChangeError | GateError)[];

/** A change that may be made, with the term that its deadline had to keep. */
export interface CheckedChange {
  readonly differences: readonly Difference[];
  readonly material: boolean;
  /** T-10, T-14, X-07: why the new deadline cannot be earlier; null when it did not have to move. */
  readonly term: LegalTerm | null;
}

export interface RectificationInput {
  readonly wish: ChangeWish;
  readonly reason: string;
  /** The officer's mark; a change of requirement, lot, value or deadline is material whatever it says. */
  readonly material: boolean;
  readonly notMaterialBecause: string;
}

/** T-10: a new text, while bids can still be made. */
export function checkRectification(tender: Tender, input: RectificationInput, context: ChangeContext): Result<CheckedChange, Refusals> {
  if (tender.status !== 'published' || context.now >= tender.planning.bidDeadline) return err([refused('CANNOT_CHANGE_NOW', { rule: 'T-10' })]);
  if (context.openingRuns) return err([refused('OPENING_RUNNING', { rule: 'T-10' })]);
  const differences = differencesOf(tender, input.wish);
  if (differences.length === 0) return err([refused('NOTHING_CHANGES', { rule: 'T-10' })]);
  const material = input.material || differences.some(({ field }) => !['text', 'planning'].includes(CHANGEABLE[field]));
  const term = material ? laterOfBothTerms(deadlineDay(tender.planning), days(context.extensionDays), context.calendar) : null;
  const found: (ChangeError | GateError)[] = [];
  if (isBlank(input.reason)) found.push(invalid('REASON_REQUIRED', { path: ['reason'] }));
  if (!material && isBlank(input.notMaterialBecause)) found.push(invalid('NOT_MATERIAL_BECAUSE', { rule: 'T-10', path: ['notMaterialBecause'] }));
  const changed = changedTender(tender, differences);
  if (changed.estimatedValueCents >= tender.thresholdCents !== tender.aboveThreshold) {
    found.push(refused('VALUE_CROSSES_THRESHOLD', { rule: 'T-04', path: ['estimatedValueCents'] }));
  }
  found.push(...deadlineProblems(tender, changed, term), ...planningProblems(changed, planningContext(tender, changed, context)));
  return found.length > 0 ? err(found) : ok({ differences, material, term });
}

export interface ExtensionInput {
  /** The new deadline, and what of the planning moves with it. */
  readonly wish: ChangeWish;
  readonly reason: string;
}

/** T-14, C-23: more time, only while nothing is opened; also when the deadline has passed. To the next working day at least. */
export function checkExtension(tender: Tender, { wish, reason }: ExtensionInput, context: ChangeContext): Result<CheckedChange, Refusals> {
  const together = (tender.status === 'published' || tender.status === 'closed') && tender.lots.every((lot) => lot.status === tender.status);
  if (!together) return err([refused('CANNOT_CHANGE_NOW', { rule: 'T-14' })]);
  if (context.openingRuns) return err([refused('OPENING_RUNNING', { rule: 'T-14' })]);
  const differences = differencesOf(tender, wish);
  const changed = changedTender(tender, differences);
  const term = workingDaysTerm(deadlineDay(tender.planning), 1, context.calendar);
  const found: (ChangeError | GateError)[] = isBlank(reason) ? [invalid('REASON_REQUIRED', { path: ['reason'] })] : [];
  if (changed.planning.bidDeadline <= context.now || changed.planning.bidDeadline <= tender.planning.bidDeadline) {
    found.push(refused('DEADLINE_NOT_LATER', { rule: 'T-14', path: ['bidDeadline'] }));
  } else found.push(...deadlineProblems(tender, changed, term), ...planningProblems(changed, planningContext(tender, changed, context)));
  return found.length > 0 ? err(found) : ok({ differences, material: false, term });
}

function deadlineProblems(tender: PublicTender, changed: PublicTender, term: LegalTerm | null): readonly ChangeError[] {
  const { bidDeadline } = changed.planning;
  const path = ['bidDeadline'];
  if (!isWholeMinute(bidDeadline)) return [invalid('DEADLINE_NO_WHOLE_MINUTE', { rule: 'B-05', path })];
  if (bidDeadline < tender.planning.bidDeadline) return [refused('DEADLINE_NOT_LATER', { rule: 'T-10', path })];
  if (term === null || localDateOf(bidDeadline) >= term.lastDay) return [];
  return [refused('DEADLINE_TOO_SOON', { rule: 'T-10', path, params: { earliest: term.endsAt.getTime() - 1 } })];
}

/** Questions that are over stay over: their end is looked at when it moves. */
function planningContext(tender: PublicTender, changed: PublicTender, context: ChangeContext) {
  const questionsMove = changed.planning.questionDeadline.getTime() !== tender.planning.questionDeadline.getTime();
  return { ...context, now: questionsMove ? context.now : new Date(0), aboveThreshold: tender.aboveThreshold };
}

/** P-09: another person than the proposer. */
export function mayDecideChange(open: OpenChange | null, decider: string): Result<OpenChange, ChangeError> {
  if (open === null) return err(refused('NOTHING_PROPOSED', { rule: 'P-09' }));
  return open.proposedBy === decider ? err(refused('PROPOSER_CANNOT_DECIDE', { rule: 'P-09' })) : ok(open);
}
