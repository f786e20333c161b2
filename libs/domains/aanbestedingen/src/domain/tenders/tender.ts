// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '@samenspel/kernel';
import type { Lot } from './lot.js';
import type { DraftPlanning, Planning } from './planning.js';
import type { TenderStatus } from './tender-status.js';

export const PROCEDURES = ['open', 'invited', 'direct', 'sas'] as const;
/** T-01: the kinds that can be run now. */
export type Procedure = (typeof PROCEDURES)[number];

/** True for a procedure in which anybody may bid. */
export const isOpenToAll = (procedure: Procedure): boolean => procedure === 'open' || procedure === 'sas';

export const COOPERATION_CLAUSES = ['required', 'required_once_an_initiative_exists', 'none'] as const;
/** T-08: what the winner must do together with initiatives of the area. */
export type CooperationClause = (typeof COOPERATION_CLAUSES)[number];

/** T-03: reserved for organisations with a public mission (Aw 2.82a) or sheltered workshops (Aw 2.82). */
export const RESERVATIONS = ['res-pub-ser', 'res-ws'] as const;
export type Reservation = (typeof RESERVATIONS)[number];

/** T-08, T-12: how the initiatives of the area were involved before publication. */
export type Involvement =
  | { readonly involved: true; readonly when: string; readonly who: string; readonly result: string }
  | { readonly involved: false; readonly reason: string };

export const PREPARATION_PARTS = ['consultation', 'drafting'] as const;
/** T-12: a person or party that took part before publication, and what it received then; all read it. */
export interface Participant {
  readonly who: string;
  readonly part: (typeof PREPARATION_PARTS)[number];
  readonly received: string;
}
/** T-12: who took part in consultation or drafting; nobody is an answer too. */
export type Preparation = { readonly nobody: true } | { readonly nobody: false; readonly participants: readonly Participant[] };

/** role B is non-binding advice that the assessment weighs and answers. */
export type AdviceRound =
  | { readonly announced: true; readonly role: 'B'; readonly seesCriteria: readonly string[]; readonly howItCounts: string }
  | { readonly announced: false; readonly reason: string };

export const TENDER_ROLES = ['procurement_officer', 'opening_officer', 'evaluator', 'decision_maker'] as const;
export type TenderRoleName = (typeof TENDER_ROLES)[number];

/** A person with a task in this tender; who also needs that staff role in the municipality. */
export interface TenderRole {
  readonly personId: string;
  readonly role: TenderRoleName;
}

export interface InvitedParty {
  readonly partyId: string;
  readonly reason: string;
}

export const PUBLICATION_STEPS = ['proposed', 'declined', 'decided', 'dispatched', 'ted_published', 'tenderned_number', 'became_public'] as const;
export type PublicationStepKind = (typeof PUBLICATION_STEPS)[number];

/** T-07: one recorded step of publishing; never changed or removed. */
export interface PublicationStep {
  readonly id: string;
  readonly kind: PublicationStepKind;
  /** The moment it happened, which for a step outside may lie before the moment it was recorded. */
  readonly at: Date;
  /** Null when time itself did it. */
  readonly by: string | null;
  /** The number or address given by the other system. */
  readonly reference: string | null;
  readonly reason: string | null;
  /** The version of the draft that was proposed or decided on. */
  readonly tenderVersion: number | null;
}

interface Common {
  readonly id: string;
  readonly municipalityId: string;
  readonly sandbox: boolean;
  readonly version: number;
  readonly procedure: Procedure;
  readonly title: string;
  readonly description: string;
  /** T-08: one sentence on social value (Aw 1.4 lid 2). */
  readonly socialValue: string;
  readonly cpvCode: string | null;
  /** CBS codes as of `areaYear` (P-02). */
  readonly areaCodes: readonly string[];
  readonly areaYear: number | null;
  readonly themes: readonly string[];
  readonly procedureReason: string;
  /** Why there is one lot only (Aw 1.5). */
  readonly lotsReason: string;
  readonly splittingNote: string;
  readonly cooperationClause: CooperationClause | null;
  readonly cooperationReason: string;
  readonly involvement: Involvement | null;
  readonly preparation: Preparation | null;
  readonly adviceRound: AdviceRound | null;
  readonly reserved: Reservation | null;
  readonly bidValidDays: number | null;
  readonly standstill: boolean;
  readonly createdAt: Date;
  readonly lots: readonly Lot[];
  /** Who holds a task now. */
  readonly roles: readonly TenderRole[];
  readonly invited: readonly InvitedParty[];
  readonly steps: readonly PublicationStep[];
}

export interface DraftTender extends Common {
  readonly status: 'draft';
  readonly estimatedValueCents: Cents | null;
  readonly planning: DraftPlanning;
}

/** What the decision to publish fixed for good (T-04, T-10). */
export interface Fixed {
  readonly number: string;
  readonly estimatedValueCents: Cents;
  readonly aboveThreshold: boolean;
  readonly thresholdCents: Cents;
  readonly planning: Planning;
}

/** Decided on, and not public yet (T-07). */
export interface NoticeSentTender extends Common, Fixed {
  readonly status: 'notice_sent';
}

/** Public, in any status from `published` on. */
export interface PublicTender extends Common, Fixed {
  readonly status: Exclude<TenderStatus, 'draft' | 'notice_sent' | 'withdrawn'>;
  readonly publishedAt: Date;
  readonly closedAt: Date | null;
}

/** Withdrawn as a draft, while the notice was out, or after publication. */
export interface WithdrawnTender extends Common {
  readonly status: 'withdrawn';
  readonly number: string | null;
  readonly estimatedValueCents: Cents | null;
  readonly aboveThreshold: boolean | null;
  readonly thresholdCents: Cents | null;
  readonly planning: DraftPlanning;
  readonly publishedAt: Date | null;
}

export type Tender = DraftTender | NoticeSentTender | PublicTender | WithdrawnTender;

export const isPublicTender = (tender: Tender): tender is PublicTender =>
  tender.status !== 'draft' && tender.status !== 'notice_sent' && tender.status !== 'withdrawn';

/** T-07: whether anybody may know of it. */
export const isVisibleToAll = (tender: Tender): boolean => 'publishedAt' in tender && tender.publishedAt !== null;

export const holdersOf = (tender: Pick<Tender, 'roles'>, role: TenderRoleName): readonly string[] =>
  tender.roles.filter((held) => held.role === role).map((held) => held.personId);

export const holds = (tender: Pick<Tender, 'roles'>, personId: string, role: TenderRoleName): boolean => holdersOf(tender, role).includes(personId);

/** The lot, or undefined when it belongs to another tender. */
export const lotOf = (tender: Pick<Tender, 'lots'>, lotId: string): Lot | undefined => tender.lots.find((lot) => lot.id === lotId);
