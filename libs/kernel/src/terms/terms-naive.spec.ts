// SPDX-License-Identifier: EUPL-1.2
import { describe, it } from '@jest/globals';
import { europeanTerm, laterOfBothTerms, localDate, otherTerm, statutoryTerm, suspendedTerm, workingDaysTerm, type TermLength } from '../index.js';
import { testCalendar } from '../testing/index.js';
import { naiveCount, naiveEnd, naiveMidnightAfter, randomNumbers, runsOf, serial, text, works } from '../testing/naive-reckoning.js';

function agree(reckoned: string | undefined, naive: string): void {
  if (reckoned !== naive) {
    throw new Error(`reckoned ${reckoned}, naive ${naive}`);
  }
}
const LENGTHS: [TermLength['unit'], number][] = [
  ['days', 10],
  ['days', 100],
  ['weeks', 14],
  ['months', 6],
  ['years', 2],
];

describe('two reckonings agree', () => {
  it('C-20 C-21 S-08 on random terms of 2020–2035 (100,000 in the second tier), day and instant', () => {
    const random = randomNumbers(20_260_302);
    const first = serial('2020-01-01');
    const span = serial('2036-01-01') - first;
    for (let run = 0; run < runsOf(100_000); run += 1) {
      const event = first + random(span);
      const [unit, most] = LENGTHS[random(LENGTHS.length)] ?? ['days', 1];
      const length = { unit, count: 1 + random(most) };
      const european = random(2) === 1;
      const reckon = european ? europeanTerm : statutoryTerm;
      const term = reckon(localDate(text(event)), length, testCalendar);
      const expected = naiveEnd(event, length, european);
      if (term.lastDay !== text(expected) || term.endsAt.toISOString() !== naiveMidnightAfter(expected)) {
        throw new Error(`${text(event)} + ${length.count} ${unit} (${european ? 'EU' : 'NL'}): ${term.lastDay}, naive ${text(expected)}`);
      }
    }
  });
  it('C-15 C-22 B-10 S-08 suspended, other, working-day and double terms', () => {
    const random = randomNumbers(7);
    const first = serial('2020-01-01');
    for (let run = 0; run < runsOf(5_000); run += 1) {
      const event = first + random(5_800);
      const day = localDate(text(event));
      const weeks = { unit: 'weeks', count: 1 + random(12) } as const;
      const start = 1 + random(weeks.count * 7 - 1);
      const extra = 1 + random(40);
      const suspension = { first: localDate(text(event + start)), last: localDate(text(event + start + extra - 1)) };
      agree(suspendedTerm(day, weeks, [suspension], testCalendar).term?.lastDay, text(naiveEnd(event, weeks, false, extra)));
      agree(laterOfBothTerms(day, weeks, testCalendar).lastDay, text(Math.max(naiveEnd(event, weeks, false), naiveEnd(event, weeks, true))));

      let other = naiveCount(event, weeks);
      while (!works(other, false)) other += 1;
      agree(otherTerm(day, weeks, 'binds_a_citizen', testCalendar).lastDay, text(other));

      let working = event;
      for (let left = 1 + (run % 8); left > 0; left -= works(working, false) ? 1 : 0) working += 1;
      agree(workingDaysTerm(day, 1 + (run % 8), testCalendar).lastDay, text(working));
    }
  });
});
