// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { answerTerm, cents, localDate, penaltyFor, type LocalDate, type TermQuestion } from '../../index.js';
import { testCalendar } from '../../testing/index.js';

interface Worked {
  readonly rule: string;
  readonly article: string;
  readonly reasoning: string;
}
interface WorkedTerm extends Worked {
  readonly ask: TermQuestion;
  readonly lastDay: LocalDate;
  readonly suspendedDays?: number;
  readonly provisional?: boolean;
}
interface WorkedPenalty extends Worked {
  readonly due: LocalDate;
  readonly notice: LocalDate;
  readonly decided: LocalDate | null;
  readonly asOf: LocalDate;
  readonly days: number;
  readonly cents: number;
  readonly firstDay: LocalDate | null;
}

/** Written by hand from the law before the code; each tells its article and how it was reckoned. */
const { terms, penalties } = JSON.parse(readFileSync(new URL('worked-cases.json', import.meta.url), 'utf8')) as {
  readonly terms: readonly WorkedTerm[];
  readonly penalties: readonly WorkedPenalty[];
};
const RATES = { steps: [23_00, 35_00, 45_00].map((centsPerDay) => ({ days: 14, centsPerDay })) };

describe('cases worked by hand', () => {
  it('C-11 C-12 C-13 C-14 C-15 C-17 C-18 C-19 C-20 C-21 C-22 C-23 are at least sixty, each with article and reasoning', () => {
    expect(terms.length + penalties.length).toBeGreaterThanOrEqual(60);
    expect([...terms, ...penalties].filter(({ article, reasoning }) => article === '' || reasoning === '')).toEqual([]);
  });
  it.each(terms.map((one) => [`${one.rule} ${one.ask.kind} ${one.ask.start}: ${one.reasoning}`, one] as const))('%s', (_, worked) => {
    const answer = answerTerm(worked.ask, testCalendar);
    if (!answer.ok) throw new Error(answer.error.code);
    expect(answer.value.term).toMatchObject({ lastDay: worked.lastDay, provisional: worked.provisional ?? false });
    expect(answer.value.suspendedDays).toBe(worked.suspendedDays ?? 0);
    expect(answer.value.days.at(-1)?.date).toBe(worked.lastDay);
  });
  it.each(penalties.map((one) => [`C-17 ${one.reasoning}`, one] as const))('%s', (_, worked) => {
    const { due, notice: noticeOn, decided: decidedOn, asOf } = worked;
    const penalty = penaltyFor({ due, noticeOn, decidedOn, asOf }, RATES, testCalendar);
    expect(penalty).toMatchObject({ days: worked.days, amount: cents(worked.cents), firstDay: worked.firstDay });
  });
  it('C-13 a notice under a term of the ordinance changes what people expect, not the due date', () => {
    const ask = { kind: 'ordinance', start: localDate('2026-03-02'), length: { count: 10, unit: 'weeks' } } as const;
    const notice = { on: localDate('2026-04-20'), until: localDate('2026-06-15') };
    expect(answerTerm({ ...ask, notice }, testCalendar)).toMatchObject({ value: { expectedOn: '2026-06-15', term: { lastDay: '2026-05-11' } } });
  });
});
