// SPDX-License-Identifier: EUPL-1.2
import { refused, type DomainError, type LegalCalendar } from '@samenspel/kernel';
import type { LocalDate } from '@samenspel/kernel';
import type { DraftTender } from './tender.js';
import type { ThresholdOutcome, Thresholds } from './value.js';

export type GateCode =
  | 'GATE_PLANNING'
  | 'GATE_WEIGHTS'
  | 'GATE_LOTS'
  | 'GATE_COOPERATION'
  | 'GATE_INVOLVEMENT'
  | 'GATE_PREPARATION'
  | 'GATE_ADVICE_ROUND'
  | 'GATE_SOCIAL_VALUE'
  | 'GATE_PROCEDURE_REASON'
  | 'GATE_INVITED'
  | 'GATE_OPENING_OFFICERS'
  | 'GATE_ROLES'
  | 'GATE_FIGURES'
  | 'GATE_SUBJECT'
  | 'GATE_VALUE';
export type GateError = DomainError<GateCode>;

/** Dated figures as they hold on the first day of the procedure. */
export interface PublicationFigures {
  readonly thresholds: Thresholds;
  /** T-05: days from dispatch to the deadline of an open procedure, and how many fewer with electronic bids. */
  readonly openDays: number;
  readonly openElectronicFewerDays: number;
  readonly answersBeforeDeadlineDays: number;
  readonly reasonableDays: number;
  readonly standstillDays: number;
  readonly invitedMinimum: number;
  readonly invitedMaximum: number;
  readonly tedWaitHours: number;
  /** Keys of figures that nobody has set for that day yet: the last known value stands in. */
  readonly provisional: readonly string[];
}

/** Why somebody may not open bids: runs the installation, or belongs to an initiative that advises or may be asked to. */
export interface OfficerTie {
  readonly personId: string;
  readonly tie: 'operator' | 'adviser';
}

/** What the gates look at besides the draft itself. */
export interface GateContext {
  readonly now: Date;
  /** Day 0 of the minimum periods: the day on which the notice is, or can be, dispatched. */
  readonly dispatchedOn: LocalDate;
  readonly figures: PublicationFigures;
  readonly calendar: LegalCalendar;
  /** Null when value or subject are missing, or there is no such code. */
  readonly threshold: ThresholdOutcome | null;
  /** The CPV code is in the list of social and specific services. */
  readonly socialService: boolean;
  readonly usableVaults: ReadonlySet<string>;
  /** Opening officers who are not free of the tender: operators, and people of initiatives that may advise. */
  readonly tiedOfficers: readonly OfficerTie[];
}

export type Gate = (draft: DraftTender, context: GateContext) => readonly GateError[];

/** One thing that a gate misses: `problem` chooses the sentence, `field` is where to repair it. */
export const missed = (code: GateCode, problem: string, field: string, params: Record<string, string | number> = {}): GateError =>
  refused(code, { rule: 'T-08', path: [field], params: { problem, ...params } });

export const isBlank = (text: string): boolean => text.trim() === '';
