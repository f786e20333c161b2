// SPDX-License-Identifier: EUPL-1.2
import { invalid, type DomainError } from '../domain-error.js';
import { err, ok, type Result } from '../result.js';
import { addDays, type LocalDate } from '../time/local-date.js';
import { explainedDays, type ExplainedDay } from './explained-days.js';
import type { LegalCalendar } from './legal-calendar.js';
import type { LegalTerm, ReplacingArticle } from './legal-term.js';
import { begin, finish, moveOn, step } from './reckon.js';
import { suspendedTerm, type GroundedSuspension, type SuspendedTerm } from './suspension.js';
import { lastDayAfter, weeks, type TermLength } from './term-length.js';
import { countedBack, extendedForOutage } from './terms.js';

interface TermRule {
  /** Where the term stands. */
  readonly article: string;
  /** Null when whoever asks gives the length. */
  readonly length: TermLength | null;
  /** By how much the law itself lets it be put off, once. */
  readonly postponement?: TermLength;
  readonly end: 'terms_act' | 'as_counted' | 'in_favour' | 'outage' | 'back';
  /** What a notice of a later day does: it replaces the end by this article, or changes the expected day only. */
  readonly notice?: ReplacingArticle | 'expected_only';
}

/** The terms by name (C-10 to C-23). A number of weeks stands here because the Act states it, not a municipality. */
export const TERM_RULES = {
  decision: { article: 'Awb 4:13 lid 2', length: weeks(8), end: 'terms_act', notice: 'Awb 4:14 lid 3' },
  refusal_to_treat: { article: 'Awb 4:5 lid 4', length: weeks(4), end: 'terms_act' },
  default: { article: 'Awb 4:17 lid 3', length: weeks(2), end: 'terms_act' },
  objection: { article: 'Awb 6:7, 6:8', length: weeks(6), end: 'terms_act' },
  objection_decision: { article: 'Awb 7:10', length: weeks(6), postponement: weeks(6), end: 'terms_act' },
  objection_decision_committee: { article: 'Awb 7:10', length: weeks(12), postponement: weeks(6), end: 'terms_act' },
  complaint: { article: 'Awb 9:11', length: weeks(6), postponement: weeks(4), end: 'terms_act' },
  act: { article: 'ATW 1', length: null, end: 'terms_act' },
  ordinance: { article: 'C-11', length: null, end: 'as_counted', notice: 'expected_only' },
  ordinance_moving: { article: 'C-11', length: null, end: 'terms_act', notice: 'expected_only' },
  ordinance_adjourning: { article: 'C-11', length: null, end: 'as_counted', notice: 'C-13' },
  citizen: { article: 'C-22', length: null, end: 'in_favour' },
  citizen_outage: { article: 'C-23', length: null, end: 'outage' },
  counted_back: { article: 'ATW 1 lid 2', length: null, end: 'back' },
} as const satisfies Readonly<Record<string, TermRule>>;

export type TermKind = keyof typeof TERM_RULES;
export const TERM_KINDS = Object.keys(TERM_RULES) as readonly TermKind[];

/** A notice that a decision comes later (Awb 4:14): the day it was sent and the day that it names. */
export interface LaterNotice {
  readonly on: LocalDate;
  readonly until: LocalDate;
}

/** Everything that a date follows from; anybody may ask it. */
export interface TermQuestion {
  readonly kind: TermKind;
  /** Day 0: receipt, announcement, request, or the last day of the term before. */
  readonly start: LocalDate;
  /** Only for kinds whose length the law leaves open. */
  readonly length?: TermLength | null;
  /** The law's own postponement was used. */
  readonly postponed?: boolean;
  readonly suspensions?: readonly GroundedSuspension[];
  readonly notice?: LaterNotice | null;
}

/** A term by name, reckoned. */
export interface ReckonedTerm extends SuspendedTerm {
  readonly kind: TermKind;
  readonly article: string;
  /** C-13: the day that a notice made people expect, when the due date stayed. */
  readonly expectedOn: LocalDate | null;
}

/** A term that shows every day of its reckoning. */
export interface TermAnswer extends ReckonedTerm {
  /** Each day from the first to the last, and what it was. Empty while the term stands still. */
  readonly days: readonly ExplainedDay[];
}

export type TermQuestionError = DomainError<'TERM_LENGTH_NEEDED' | 'TERM_LENGTH_FIXED' | 'TERM_TOO_LONG'>;

const MOST_DAYS = 800;

/** The answer to "by which day, and why": C-10 to C-23. Nothing is asked of a clock; the calendar is a parameter. */
export function answerTerm(question: TermQuestion, calendar: LegalCalendar): Result<TermAnswer, TermQuestionError> {
  const reckoned = reckonTerm(question, calendar);
  if (!reckoned.ok) return reckoned;
  const { term, counted } = reckoned.value;
  const days = term === null ? [] : explainedDays(term, counted, question.suspensions ?? [], calendar);
  return ok({ ...reckoned.value, days });
}

/** Only by which day: for who asks often. */
export function reckonTerm(question: TermQuestion, calendar: LegalCalendar): Result<ReckonedTerm, TermQuestionError> {
  const rule: TermRule = TERM_RULES[question.kind];
  const given = question.length ?? null;
  const length = rule.length ?? given;
  if (length === null) return err(invalid('TERM_LENGTH_NEEDED', { path: ['length'] }));
  if (rule.length !== null && given !== null) return err(invalid('TERM_LENGTH_FIXED', { path: ['length'] }));
  if (length.count < 1 || lastDayAfter(question.start, length) > addDays(question.start, MOST_DAYS)) {
    return err(invalid('TERM_TOO_LONG', { path: ['length'], params: { most: MOST_DAYS } }));
  }
  const lengths = question.postponed === true && rule.postponement !== undefined ? [length, rule.postponement] : [length];
  const reckoned = reckon(question, rule, lengths, calendar);
  const { term, expectedOn } = noticed(reckoned.term, rule, question.notice ?? null, calendar);
  return ok({ ...reckoned, kind: question.kind, article: rule.article, term, expectedOn });
}

function reckon(question: TermQuestion, rule: TermRule, lengths: readonly TermLength[], calendar: LegalCalendar): SuspendedTerm {
  const { start, suspensions = [] } = question;
  const [length] = lengths;
  if (rule.end === 'back' && length !== undefined) {
    const lastDay = countedBack(start, length);
    const counted = step(begin(start), { kind: 'counted_back', length, article: 'ATW 1 lid 2', lastDay });
    return { ...NOTHING_SUSPENDED, term: finish({ ...counted, firstDay: addDays(start, -1), steps: counted.steps.slice(1) }, calendar) };
  }
  const reckoned = suspendedTerm(start, lengths, suspensions, calendar, rule.end === 'terms_act' ? 'terms_act' : 'as_counted');
  if (reckoned.term === null || rule.end === 'terms_act') return reckoned;
  return { ...reckoned, term: endOutsideTheAct(reckoned.term, rule.end, calendar) };
}

const NOTHING_SUSPENDED: Omit<SuspendedTerm, 'term'> = { suspendedDays: 0, counted: [], standsStillSince: null, daysLeft: null };

/** C-22, C-23: a citizen's end moves on in favour; one that binds the municipality stays. */
function endOutsideTheAct(term: LegalTerm, end: TermRule['end'], calendar: LegalCalendar): LegalTerm {
  if (end === 'as_counted') {
    return finish(step(term, { kind: 'not_moved', article: 'C-22', because: 'binds_the_municipality', lastDay: term.lastDay }), calendar);
  }
  const moved = finish(moveOn(term, calendar, 'C-22'), calendar);
  return end === 'outage' ? extendedForOutage(moved, calendar) : moved;
}

/** C-12, C-13: only a notice within the term counts, and only a later day. */
function noticed(
  term: LegalTerm | null,
  rule: TermRule,
  notice: LaterNotice | null,
  calendar: LegalCalendar,
): Pick<TermAnswer, 'term' | 'expectedOn'> {
  if (term === null || notice === null || rule.notice === undefined || notice.on > term.lastDay || notice.until <= term.lastDay) {
    return { term, expectedOn: null };
  }
  if (rule.notice === 'expected_only') return { term, expectedOn: notice.until };
  const replaced = step(term, { kind: 'replaced', article: rule.notice, noticeOn: notice.on, lastDay: notice.until });
  return { term: finish(replaced, calendar), expectedOn: null };
}
