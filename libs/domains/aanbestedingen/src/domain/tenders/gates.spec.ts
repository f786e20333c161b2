// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { basisPoints, cents, localDate } from '@samenspel/kernel';
import { aboveThreshold, aDomainCriterion, aDomainLot, aDraftTender, aGateContext, A_MONDAY, FIGURES } from '../../testing/a-draft-tender.js';
import { noonIn } from '../../testing/a-draft-content.js';
import type { GateContext } from './gate.js';
import { missedGates } from './gates.js';
import type { Lot } from './lot.js';
import type { DraftTender } from './tender.js';

/** `CODE problem field` of all that is missed. */
const missing = (changes: Partial<DraftTender> = {}, context: GateContext = aGateContext()): string[] =>
  missedGates(aDraftTender(changes), context).map(({ code, path, params }) => `${code} ${params?.['problem']} ${path?.join('.')}`);
const planned = (changes: Partial<DraftTender['planning']>): Partial<DraftTender> => ({ planning: { ...aDraftTender().planning, ...changes } });
const lot = (changes: Partial<Lot>): Partial<DraftTender> => ({ lots: [aDomainLot(changes)] });

describe('the gates of publishing', () => {
  it('T-12 asks who took part in consultation or drafting, with what each received, or that nobody did', () => {
    expect(missing({ preparation: { nobody: true } })).toEqual([]);
    expect(missing({ preparation: null })).toEqual(['GATE_PREPARATION not_answered preparation']);
    expect(missing({ preparation: { nobody: false, participants: [] } })).toEqual(['GATE_PREPARATION empty preparation.participants']);
    const unclear = { who: 'Zorg BV', part: 'drafting' as const, received: ' ' };
    expect(missing({ preparation: { nobody: false, participants: [unclear] } })).toEqual([
      'GATE_PREPARATION received preparation.participants.0.received',
    ]);
    expect(missing({ preparation: { nobody: false, participants: [{ ...unclear, received: 'Het concept.' }] } })).toEqual([]);
  });

  it('T-08 lets a complete draft through', () => {
    expect(missing()).toEqual([]);
  });

  it('T-08 tells all that is missed at once', () => {
    const codes = new Set(
      missedGates(aDraftTender({ socialValue: ' ', lotsReason: '', procedureReason: '', cooperationClause: null }), aGateContext()).map(
        ({ code }) => code,
      ),
    );
    expect([...codes].sort()).toEqual(['GATE_COOPERATION', 'GATE_LOTS', 'GATE_PROCEDURE_REASON', 'GATE_SOCIAL_VALUE']);
  });

  it('T-08 asks lots or a reason for none (Aw 1.5)', () => {
    expect(missing({ lotsReason: ' ' })).toEqual(['GATE_LOTS no_reason lotsReason']);
    expect(missing({ lotsReason: '', lots: [aDomainLot(), aDomainLot({ id: 'two', position: 2 })] })).toEqual([]);
  });

  it('T-08 asks the cooperation clause, and a reason for none', () => {
    expect(missing({ cooperationClause: null })).toEqual(['GATE_COOPERATION not_chosen cooperationClause']);
    expect(missing({ cooperationClause: 'none' })).toEqual(['GATE_COOPERATION no_reason cooperationReason']);
    expect(missing({ cooperationClause: 'none', cooperationReason: 'Een levering.' })).toEqual([]);
  });

  it('T-08 asks when, who and with what result initiatives were involved, or why not', () => {
    expect(missing({ involvement: null })).toEqual(['GATE_INVOLVEMENT not_answered involvement']);
    expect(missing({ involvement: { involved: true, when: 'Maart', who: '', result: '' } })).toEqual([
      'GATE_INVOLVEMENT who involvement.who',
      'GATE_INVOLVEMENT result involvement.result',
    ]);
    expect(missing({ involvement: { involved: false, reason: '' } })).toEqual(['GATE_INVOLVEMENT no_reason involvement.reason']);
  });

  it('T-08 A-01 asks an announced advice round with criteria to see and how it counts, or a reason for none', () => {
    expect(missing({ adviceRound: null })).toEqual(['GATE_ADVICE_ROUND not_answered adviceRound']);
    expect(missing({ adviceRound: { announced: true, role: 'B', seesCriteria: [], howItCounts: '' } })).toEqual([
      'GATE_ADVICE_ROUND sees_nothing criteria',
      'GATE_ADVICE_ROUND how_it_counts adviceRound.howItCounts',
    ]);
    expect(missing({ adviceRound: { announced: false, reason: ' ' } })).toEqual(['GATE_ADVICE_ROUND no_reason adviceRound.reason']);
  });

  it('T-08 asks one sentence on social value and reasons for the procedure', () => {
    expect(missing({ socialValue: '' })).toEqual(['GATE_SOCIAL_VALUE missing socialValue']);
    expect(missing({ procedureReason: '' })).toEqual(['GATE_PROCEDURE_REASON missing procedureReason']);
  });

  it('T-08 T-03 asks what is bought, where and for which theme', () => {
    expect(missing({ cpvCode: null, areaCodes: [], themes: [], description: '' }, aGateContext({ threshold: null, socialService: false }))).toEqual([
      'GATE_SUBJECT no_description description',
      'GATE_SUBJECT no_cpv cpvCode',
      'GATE_SUBJECT no_area areaCodes',
      'GATE_SUBJECT no_theme themes',
    ]);
    expect(missing({ cpvCode: '90910000' }, aGateContext({ socialService: false }))).toEqual(['GATE_SUBJECT no_social_service procedure']);
    expect(missing({ procedure: 'open', reserved: 'res-pub-ser' }, aGateContext({ socialService: false }))).toEqual([
      'GATE_SUBJECT not_reservable reserved',
    ]);
  });
});

describe('the gate of weights', () => {
  it('T-08 weights sum to 10,000 per lot, price included', () => {
    expect(missing(lot({ priceWeight: basisPoints(2_999) }))).toEqual(['GATE_WEIGHTS sum criteria']);
    expect(missing(lot({ priceMethod: null }))).toEqual(['GATE_WEIGHTS no_price_method lot.priceMethod']);
  });

  it('T-08 sub-criteria sum to 10,000 within theirs', () => {
    const parts = (second: number) => [
      aDomainCriterion('care', 7_000, { advised: true }),
      aDomainCriterion('day', 6_000, { parentId: 'care' }),
      aDomainCriterion('night', second, { parentId: 'care', position: 2 }),
    ];
    expect(missing(lot({ criteria: parts(4_000) }))).toEqual([]);
    expect(missing(lot({ criteria: parts(3_000) }))).toEqual(['GATE_WEIGHTS sum_within criteria']);
  });

  it('T-08 S-04 a value-based award has maximum cents per criterion instead of weights', () => {
    const valued = { priceMethod: 'value_based' as const, priceWeight: null, priceMinCents: null, priceMaxCents: null, priceCeiling: false };
    const criterion = aDomainCriterion('care', null, { maxValueCents: cents(1_000_000), advised: true });
    expect(missing(lot({ ...valued, criteria: [criterion] }))).toEqual([]);
    expect(missing(lot({ ...valued, criteria: [{ ...criterion, maxValueCents: null }] }))).toEqual(['GATE_WEIGHTS value_missing criteria']);
    expect(missing(lot({ ...valued, priceWeight: basisPoints(10), criteria: [criterion] }))).toEqual(['GATE_WEIGHTS weight_beside_value criteria']);
  });

  it('S-04 absolute price points need a lowest price below the highest', () => {
    expect(missing(lot({ priceMinCents: cents(6_000_000) }))).toEqual(['GATE_WEIGHTS price_bounds lot.priceMinCents']);
    expect(missing(lot({ priceMaxCents: null }))).toEqual(['GATE_WEIGHTS price_bounds lot.priceMinCents']);
    expect(missing(lot({ priceMethod: 'relative', priceMinCents: null, priceMaxCents: null }))).toEqual([
      'GATE_WEIGHTS ceiling_without_price lot.priceMaxCents',
    ]);
  });
});

describe('the gate of people', () => {
  const withRoles = (change: (roles: DraftTender['roles']) => DraftTender['roles']): Partial<DraftTender> => ({
    roles: change(aDraftTender().roles),
  });

  it('T-08 asks three opening officers with a usable vault key', () => {
    expect(missing({}, aGateContext({ usableVaults: new Set(['vault-1', 'vault-2']) }))).toEqual(['GATE_OPENING_OFFICERS too_few roles']);
    expect(missing(withRoles((roles) => [...roles, { personId: 'vault-4', role: 'opening_officer' }]))).toEqual([
      'GATE_OPENING_OFFICERS without_vault roles',
    ]);
  });

  it('T-08 P-09 an opening officer is no evaluator', () => {
    const double = withRoles((roles) => [...roles, { personId: 'vault-1', role: 'evaluator' }]);
    expect(missing(double)).toEqual(['GATE_OPENING_OFFICERS also_evaluator roles', 'GATE_ROLES not_separate roles']);
  });

  it('T-08 an opening officer is no operator, and not of an initiative that may advise', () => {
    const tied = (...ties: readonly (readonly [string, 'operator' | 'adviser'])[]) =>
      missing({}, aGateContext({ tiedOfficers: ties.map(([personId, tie]) => ({ personId, tie })) }));
    expect(tied(['vault-1', 'operator'])).toEqual(['GATE_OPENING_OFFICERS also_operator roles']);
    expect(tied(['vault-1', 'adviser'], ['vault-2', 'adviser'])).toEqual(['GATE_OPENING_OFFICERS also_adviser roles']);
    expect(tied(['somebody-else', 'adviser'])).toEqual([]);
  });

  it('T-08 P-09 asks every task, filled by separate persons', () => {
    expect(missing(withRoles((roles) => roles.filter(({ role }) => role !== 'decision_maker')))).toEqual(['GATE_ROLES no_decision_maker roles']);
    expect(missing(withRoles((roles) => roles.filter(({ role }) => role !== 'evaluator')))).toEqual(['GATE_ROLES no_evaluator roles']);
    expect(missing(withRoles((roles) => [...roles, { personId: 'officer', role: 'decision_maker' }]))).toEqual(['GATE_ROLES not_separate roles']);
  });

  it('T-08 T-01 several invited are three to five, each with a reason; one is exactly one', () => {
    const invited = (count: number, reason = 'Kent de wijk.') => Array.from({ length: count }, (_, index) => ({ partyId: `${index}`, reason }));
    expect(missing({ procedure: 'invited', invited: invited(3) })).toEqual([]);
    expect(missing({ procedure: 'invited', invited: invited(2) })).toEqual(['GATE_INVITED how_many invited']);
    expect(missing({ procedure: 'invited', invited: invited(6) })).toEqual(['GATE_INVITED how_many invited']);
    expect(missing({ procedure: 'direct', invited: invited(1, '') })).toEqual(['GATE_INVITED no_reason invited']);
    expect(missing({ procedure: 'direct', invited: [] })).toEqual(['GATE_INVITED exactly_one invited']);
    expect(missing({ invited: invited(1) })).toEqual(['GATE_INVITED open_to_all invited']);
  });
});

describe('the gate of planning and value', () => {
  it('T-08 names each date that is missing', () => {
    expect(missing({ ...planned({ bidDeadline: null, awardPlannedOn: null }), bidValidDays: null })).toEqual([
      'GATE_PLANNING missing planning.bidDeadline',
      'GATE_PLANNING missing planning.awardPlannedOn',
      'GATE_PLANNING missing bidValidDays',
    ]);
    expect(missing(planned({ adviceEndsAt: null }))).toEqual(['GATE_PLANNING missing planning.adviceEndsAt']);
  });

  it('T-08 dates come in their order', () => {
    expect(missing(planned({ questionDeadline: A_MONDAY }))).toEqual(['GATE_PLANNING question_deadline_passed planning.questionDeadline']);
    expect(missing(planned({ answersBy: noonIn(A_MONDAY, 14) }))).toEqual(['GATE_PLANNING answers_before_questions planning.answersBy']);
    expect(missing(planned({ bidDeadline: noonIn(A_MONDAY, 28) }))).toEqual(['GATE_PLANNING deadline_before_answers planning.bidDeadline']);
    expect(missing(planned({ adviceEndsAt: noonIn(A_MONDAY, 45) }))).toEqual(['GATE_PLANNING advice_ends_before_opening planning.adviceEndsAt']);
    expect(missing(planned({ awardPlannedOn: localDate('2026-04-30') }))).toEqual(['GATE_PLANNING award_too_early planning.awardPlannedOn']);
  });

  it('T-08 S-08 the contract starts after the standstill, and bids hold until then', () => {
    expect(missing(planned({ contractStartsOn: localDate('2026-06-01') }))).toEqual(['GATE_PLANNING contract_too_early planning.contractStartsOn']);
    expect(missing({ bidValidDays: 30 })).toEqual(['GATE_PLANNING bids_expire bidValidDays']);
    expect(missing({ procedure: 'open', standstill: false }, aboveThreshold())).toContain('GATE_PLANNING standstill_obligatory standstill');
  });

  it('T-05 an open procedure above the threshold takes 40 days from dispatch with electronic bids', () => {
    const open = (days: number): string[] => missing({ procedure: 'open', ...planned({ bidDeadline: noonIn(A_MONDAY, days) }) }, aboveThreshold());
    // 2 March plus 40 days is Saturday 11 April; the Regulation moves it to Monday, the Dutch Act likewise.
    expect(open(42)).toEqual([]);
    expect(open(41)).toEqual(['GATE_PLANNING period_too_short planning.bidDeadline']);
    expect(missing({ procedure: 'sas', ...planned({ bidDeadline: noonIn(A_MONDAY, 30) }) }, aboveThreshold())).toEqual([]);
  });

  it('T-05 answers come 10 days before the deadline', () => {
    const answers = (days: number): string[] => missing({ procedure: 'open', ...planned({ answersBy: noonIn(A_MONDAY, days) }) }, aboveThreshold());
    expect(answers(35)).toEqual([]);
    expect(answers(36)).toEqual(['GATE_PLANNING answers_too_late planning.answersBy']);
  });

  it('T-04 the value is known, and who is not open to all stays below the threshold', () => {
    expect(missing({ estimatedValueCents: null }, aGateContext({ threshold: null }))).toEqual(['GATE_VALUE missing estimatedValueCents']);
    const invited = [{ partyId: 'one', reason: 'Kent de wijk.' }];
    expect(missing({ procedure: 'direct', invited }, aboveThreshold())).toEqual(['GATE_VALUE above_threshold procedure']);
  });

  it('T-04 T-08 waits for figures that nobody has set yet, unless the municipality only practises', () => {
    const unset = { ...FIGURES, provisional: ['threshold.works.cents', 'period.open.days'] };
    expect(missing({ sandbox: false }, aGateContext({ figures: unset }))).toEqual([
      'GATE_FIGURES threshold_works_cents estimatedValueCents',
      'GATE_FIGURES period_open_days planning',
    ]);
    expect(missing({ sandbox: true }, aGateContext({ figures: unset }))).toEqual([]);
    expect(missing({ sandbox: false })).toEqual([]);
  });
});
