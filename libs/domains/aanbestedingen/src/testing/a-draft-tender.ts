// SPDX-License-Identifier: EUPL-1.2
import { basisPoints, cents, LegalCalendar, localDate, localDateOf } from '@samenspel/kernel';
import type { GateContext, PublicationFigures } from '../domain/tenders/gate.js';
import type { Criterion, Lot } from '../domain/tenders/lot.js';
import type { DraftTender, NoticeSentTender, PublicTender, TenderRole } from '../domain/tenders/tender.js';
import { noonIn } from './a-draft-content.js';

/** A Monday, far from holidays. */
export const A_MONDAY = new Date('2026-03-02T09:00:00Z');

export const aDomainCriterion = (id: string, weightBp: number | null, changes: Partial<Criterion> = {}): Criterion => ({
  ...{ id, lotId: 'lot', parentId: null, position: 1, kind: 'quality' as const, title: id, description: '' },
  ...{
    weight: weightBp === null ? null : basisPoints(weightBp),
    maxValueCents: null,
    advised: false,
    residentsQuestion: false,
    providersQuestion: false,
  },
  ...changes,
});

export const aDomainLot = (changes: Partial<Lot> = {}): Lot => ({
  ...{ id: 'lot', tenderId: 'tender', position: 1, title: '', status: 'draft' as const, version: 1, scaleMax: 10 },
  ...{
    priceMethod: 'absolute' as const,
    priceWeight: basisPoints(3_000),
    priceMinCents: cents(4_000_000),
    priceMaxCents: cents(6_000_000),
    priceCeiling: true,
  },
  criteria: [aDomainCriterion('care', 5_000, { advised: true }), aDomainCriterion('plan', 2_000, { position: 2 })],
  ...changes,
});

const ROLES: readonly TenderRole[] = [
  { personId: 'officer', role: 'procurement_officer' },
  { personId: 'decider', role: 'decision_maker' },
  ...['vault-1', 'vault-2', 'vault-3'].map((personId) => ({ personId, role: 'opening_officer' as const })),
  ...['evaluator-1', 'evaluator-2'].map((personId) => ({ personId, role: 'evaluator' as const })),
];

/** Social services of € 500,000, complete: it misses no gate in `aGateContext()`. */
export const aDraftTender = (changes: Partial<DraftTender> = {}): DraftTender => ({
  ...{
    id: 'tender',
    municipalityId: 'municipality',
    sandbox: false,
    version: 3,
    status: 'draft' as const,
    procedure: 'sas' as const,
    title: 'Dagbesteding',
  },
  ...{
    description: 'Reële prijs, kostprijselementen, continuïteit.',
    socialValue: 'Bewoners vormen het mee.',
    cpvCode: '85311000',
    areaCodes: ['WK030801'],
  },
  ...{
    areaYear: 2024,
    themes: ['care_and_support'],
    procedureReason: 'Sociale diensten.',
    lotsReason: 'Een wijk.',
    splittingNote: '',
    cooperationReason: '',
  },
  ...{
    cooperationClause: 'required' as const,
    reserved: null,
    bidValidDays: 120,
    standstill: true,
    createdAt: A_MONDAY,
    estimatedValueCents: cents(50_000_000),
  },
  involvement: { involved: true, when: 'Voorjaar', who: 'Twee initiatieven', result: 'Vervoer hoort erbij.' },
  preparation: { nobody: true },
  adviceRound: { announced: true, role: 'B', seesCriteria: ['care'], howItCounts: 'Wordt gewogen en beantwoord.' },
  planning: {
    ...{
      questionDeadline: noonIn(A_MONDAY, 14),
      answersBy: noonIn(A_MONDAY, 28),
      bidDeadline: noonIn(A_MONDAY, 45),
      adviceEndsAt: noonIn(A_MONDAY, 59),
    },
    ...{ awardPlannedOn: localDate('2026-05-11'), contractStartsOn: localDate('2026-07-01') },
  },
  lots: [aDomainLot()],
  roles: ROLES,
  invited: [],
  steps: [],
  ...changes,
});

const fixed = { number: '2026-001', aboveThreshold: false, thresholdCents: cents(75_000_000), estimatedValueCents: cents(50_000_000) };
type PlanningOf = NoticeSentTender['planning'];

/** The same, decided on and not public. */
export const aNoticeSentTender = (changes: Partial<NoticeSentTender> = {}): NoticeSentTender => {
  const draft = aDraftTender();
  return {
    ...draft,
    ...fixed,
    planning: draft.planning as PlanningOf,
    status: 'notice_sent',
    lots: [aDomainLot({ status: 'notice_sent' })],
    ...changes,
  };
};

/** The same, public. */
export const aPublicTender = (changes: Partial<PublicTender> = {}): PublicTender => {
  const status = changes.status ?? 'published';
  const notice = { ...aNoticeSentTender(), publishedAt: A_MONDAY, closedAt: null };
  return { ...notice, lots: [aDomainLot({ status })], ...changes, status };
};

export const FIGURES: PublicationFigures = {
  thresholds: { works: cents(540_400_000), services_and_supplies: cents(21_600_000), social_and_specific: cents(75_000_000) },
  ...{ openDays: 45, openElectronicFewerDays: 5, answersBeforeDeadlineDays: 10, reasonableDays: 20, standstillDays: 20 },
  ...{ invitedMinimum: 3, invitedMaximum: 5, tedWaitHours: 48, provisional: [] },
};

export const aGateContext = (changes: Partial<GateContext> = {}): GateContext => ({
  now: A_MONDAY,
  dispatchedOn: localDateOf(A_MONDAY),
  figures: FIGURES,
  calendar: new LegalCalendar({ equatedDays: [], lastDecreeYear: 2028 }),
  threshold: { regime: 'social_and_specific', thresholdCents: cents(75_000_000), aboveThreshold: false },
  socialService: true,
  usableVaults: new Set(['vault-1', 'vault-2', 'vault-3']),
  tiedOfficers: [],
  ...changes,
});

/** What the gates look at when the value is above the threshold. */
export const aboveThreshold = (changes: Partial<GateContext> = {}): GateContext =>
  aGateContext({ threshold: { regime: 'services_and_supplies', thresholdCents: cents(21_600_000), aboveThreshold: true }, ...changes });
