// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, answerTerm, localDate, TERM_KINDS, type GroundedSuspension, type TermAnswer, type TermQuestion } from '../index.js';
import { testCalendar } from '../testing/index.js';
import { randomNumbers, runsOf, serial, text, works } from '../testing/naive-reckoning.js';

const GROUNDS = ['supplement', 'foreign_information', 'agreed', 'applicant_delay', 'force_majeure'] as const;
const answer = (question: TermQuestion): TermAnswer => {
  const result = answerTerm(question, testCalendar);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Walks: a day that lies in a period stands still, any other uses one day up; then on to a working day. */
function walked(start: number, days: number, still: ReadonlySet<number>): { end: number; stoodStill: number } {
  let left = days;
  let stoodStill = 0;
  let day = start;
  while (left > 0) {
    day += 1;
    if (still.has(day)) stoodStill += 1;
    else left -= 1;
  }
  while (!works(day, false)) day += 1;
  return { end: day, stoodStill };
}

describe('a decision term with suspensions', () => {
  it('C-11 C-15 C-20 agrees with a walk day by day, each day explained (100,000 terms in the second tier)', () => {
    const random = randomNumbers(415);
    const first = serial('2020-01-01');
    const span = serial('2036-01-01') - first;
    for (let run = 0; run < runsOf(100_000, 50); run += 1) {
      // Five overlapping or adjoining periods at most, all within the eight weeks, so that each was made in time.
      const start = first + random(span);
      const periods = Array.from({ length: random(6) }, () => 1 + random(40)).map((from) => [from, from + random(15)] as const);
      const suspensions: GroundedSuspension[] = periods.map(([from, to], index) => ({
        ground: GROUNDS[index % GROUNDS.length] ?? 'agreed',
        first: localDate(text(start + from)),
        last: localDate(text(start + to)),
      }));
      const still = new Set(periods.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, day) => start + from + day)));
      const found = answer({ kind: 'decision', start: localDate(text(start)), suspensions });
      const naive = walked(start, 56, still);
      if (found.term?.lastDay !== text(naive.end) || found.suspendedDays !== naive.stoodStill) {
        throw new Error(`${text(start)} ${JSON.stringify(periods)}: ${found.term?.lastDay}, walked ${text(naive.end)}`);
      }
      explainsItself(found, text(start));
    }
  });

  it('C-15 X-07 every rule explains each of its days exactly once, and never ends before its own length', () => {
    const kinds = fc.constantFrom(...TERM_KINDS);
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 5_800 }), fc.integer({ min: 1, max: 90 }), (kind, offset, count) => {
        const start = addDays(localDate('2020-01-01'), offset);
        const given = answerTerm({ kind, start, length: { count, unit: 'days' } }, testCalendar);
        const found = given.ok ? given.value : answer({ kind, start });
        explainsItself(found, start);
      }),
      { numRuns: runsOf(5_000, 20) },
    );
  });

  it('C-15 more suspension never brings the end nearer', () => {
    const day = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), day, fc.integer({ min: 0, max: 20 }), day, (offset, from, length, other) => {
        const start = addDays(localDate('2020-01-01'), offset);
        const one = { ground: 'agreed', first: addDays(start, from), last: addDays(start, from + length) } as const;
        const two = { ground: 'supplement', first: addDays(start, other), last: addDays(start, other + 3) } as const;
        const ends = [[], [one], [one, two]].map((suspensions) => answer({ kind: 'decision', start, suspensions }).term?.lastDay ?? '');
        expect(ends.toSorted()).toEqual(ends);
      }),
      { numRuns: runsOf(5_000, 20) },
    );
  });

  it('C-15 says nothing of a day while it stands still, only how many are left', () => {
    const suspensions = [{ ground: 'supplement', first: localDate('2026-03-11'), last: null }] as const;
    expect(answer({ kind: 'decision', start: localDate('2026-03-02'), suspensions })).toMatchObject({ term: null, daysLeft: 48, days: [] });
  });

  it('C-11 a length is asked for where the law gives none, and refused where it does', () => {
    const start = localDate('2026-03-02');
    expect(answerTerm({ kind: 'ordinance', start }, testCalendar)).toMatchObject({ error: { code: 'TERM_LENGTH_NEEDED' } });
    expect(answerTerm({ kind: 'decision', start, length: { count: 9, unit: 'weeks' } }, testCalendar)).toMatchObject({
      error: { code: 'TERM_LENGTH_FIXED' },
    });
    for (const count of [0, 200]) {
      expect(answerTerm({ kind: 'citizen', start, length: { count, unit: 'months' } }, testCalendar)).toMatchObject({
        error: { code: 'TERM_TOO_LONG' },
      });
    }
  });
});

/** No gap, no day twice, as many suspended days as the reckoning says, and an article for each day that was added. */
function explainsItself(found: TermAnswer, start: string): void {
  const { days, term } = found;
  const back = found.kind === 'counted_back';
  days.forEach(({ date }, index) => {
    if (serial(date) !== serial(start) + (back ? -1 : 1) * (index + 1)) throw new Error(`a gap before ${date}`);
  });
  const suspended = days.filter(({ state }) => state === 'suspended');
  const unexplained = days.filter(
    ({ state, article, grounds }) => (state === 'added' && article === null) || (state === 'suspended') !== grounds.length > 0,
  );
  if (days.at(-1)?.date !== term?.lastDay || suspended.length !== found.suspendedDays || unexplained.length > 0) {
    throw new Error(`${found.kind} from ${start}: ${JSON.stringify(unexplained)}, ${suspended.length} of ${found.suspendedDays} suspended`);
  }
}
