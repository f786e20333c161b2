// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { answerTerm, cents, localDate, weeks, years } from '@samenspel/kernel';
import { testCalendar } from '@samenspel/kernel/testing';
import { checkFiling, DEFAULT_POLICY, termKindOf, type ChallengePolicy, type Filing } from './policy.js';

/** Two ordinances as they are, each as data only. */
const geertruidenberg: ChallengePolicy = {
  ...DEFAULT_POLICY,
  term: { length: weeks(10), moves: false, adjournable: false },
  formsAfterYes: ['grant'],
  longest: years(1),
  fileBeforeStart: weeks(18),
};
const gouda: ChallengePolicy = {
  ...DEFAULT_POLICY,
  mayChallenge: ['legal_person'],
  dialogueNeeded: true,
  adviceNeeded: true,
  costsNotHigher: true,
};
const filing: Filing = {
  applicant: 'legal_person',
  startsOn: localDate('2027-01-01'),
  endsOn: localDate('2027-12-31'),
  budgetCents: cents(40_000_00),
  currentCostCents: cents(40_000_00),
};
const codes = (policy: ChallengePolicy, changes: Partial<Filing> = {}, today = '2026-05-01') => {
  const result = checkFiling(policy, { ...filing, ...changes }, localDate(today));
  return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('what the ordinance says', () => {
  it('C-01 Geertruidenberg: ten weeks, a grant of one year, filed at least eighteen weeks before the start', () => {
    const term = answerTerm({ kind: termKindOf(geertruidenberg), start: localDate('2026-03-02'), length: weeks(10) }, testCalendar);
    expect(term).toMatchObject({ value: { term: { lastDay: '2026-05-11' } } });
    expect(codes(geertruidenberg, {}, '2026-08-28')).toEqual([]);
    expect(codes(geertruidenberg, {}, '2026-08-29')).toEqual(['FILED_TOO_LATE']);
    expect(codes(geertruidenberg, { endsOn: localDate('2028-01-01') })).toEqual(['DURATION_TOO_LONG']);
    expect(codes(geertruidenberg, { endsOn: null })).toEqual(['DURATION_TOO_LONG']);
    expect(geertruidenberg.formsAfterYes).toEqual(['grant']);
  });

  it('C-01 Gouda: a legal person, no market parties, costs not higher than now, dialogue and advice before the college decides', () => {
    expect(codes(gouda)).toEqual([]);
    expect(codes(gouda, { applicant: 'residents' })).toEqual(['MAY_NOT_CHALLENGE']);
    expect(codes(gouda, { applicant: 'market_party', budgetCents: cents(40_000_01) })).toEqual(['MAY_NOT_CHALLENGE', 'COSTS_HIGHER']);
    expect([gouda.dialogueNeeded, gouda.adviceNeeded, termKindOf(gouda)]).toEqual([true, true, 'decision']);
  });

  it('C-01 the default is eight weeks, the college decides; where it is closed nobody files', () => {
    expect([termKindOf(DEFAULT_POLICY), DEFAULT_POLICY.decidedBy]).toEqual(['decision', 'college']);
    expect(codes(DEFAULT_POLICY, { applicant: 'residents', currentCostCents: null })).toEqual([]);
    expect(codes({ ...DEFAULT_POLICY, enabled: false })).toEqual(['CHALLENGING_CLOSED']);
  });
});
