// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { addDays, LegalCalendar, localDate, localDateOf, localInstant, startOfLocalDay } from '@samenspel/kernel';
import fc from 'fast-check';
import { bidValidity, isInPlay, isStillValid, mayAnswerProlongation, mayAskProlongation, warnFrom, type AskedProlongation } from './bid-validity.js';
import { BID_STATES } from './validity.js';

const calendar = new LegalCalendar({ equatedDays: [], lastDecreeYear: 2040 });
const bidDeadline = localInstant(localDate('2026-03-02'), '12:00');
const now = localInstant(localDate('2026-04-01'), '12:00');
const code = (result: ReturnType<typeof mayAskProlongation>): string => (result.ok ? 'ok' : result.error.code);

describe('how long a bid holds', () => {
  it('B-09 counts the stated days after the day of the deadline, and never moves to a working day', () => {
    // 31 May 2026 is a Sunday.
    const held = bidValidity({ bidDeadline, validDays: 90, prolongedTo: null }, calendar);
    expect(held.lastDay).toBe('2026-05-31');
    expect(held.endsAt).toEqual(startOfLocalDay(localDate('2026-06-01')));
    expect(held.reasons.map(({ key }) => key)).toEqual(['term.began', 'term.counted_days', 'term.not_moved', 'term.ends']);
    expect(isStillValid(held, new Date(held.endsAt.getTime() - 1))).toBe(true);
    expect(isStillValid(held, held.endsAt)).toBe(false);
    expect(warnFrom(held, 14)).toEqual(startOfLocalDay(localDate('2026-05-17')));
  });

  it('B-09 what a bidder agreed to lengthens and never shortens, for any number of days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -400, max: 400 }), (validDays, more) => {
        const stated = addDays(localDateOf(bidDeadline), validDays);
        const held = bidValidity({ bidDeadline, validDays, prolongedTo: addDays(stated, more) }, calendar);
        expect(held.lastDay).toBe(more > 0 ? addDays(stated, more) : stated);
        expect(held.endsAt).toEqual(startOfLocalDay(addDays(held.lastDay, 1)));
        expect(held.reasons.at(-1)?.key).toBe(more > 0 ? 'validity.prolonged' : 'term.ends');
      }),
    );
  });

  it('B-09 a bid is in play until somebody decides that it is not', () => {
    expect(BID_STATES.filter(isInPlay)).toEqual(['opened', 'clarification_asked', 'valid']);
  });
});

describe('asking to prolong', () => {
  const asked: AskedProlongation = { until: localDate('2026-08-01'), answerBefore: new Date(now.getTime() + 1), reason: 'Vertraging.' };
  const held = [{ lastDay: localDate('2026-05-31') }];

  it('B-09 needs bids, a reason, a term to come and a later day', () => {
    expect(code(mayAskProlongation('assessment', asked, held, null, now))).toBe('ok');
    for (const status of ['closed', 'awarded', 'contracted'] as const) {
      expect(code(mayAskProlongation(status, asked, held, null, now))).toBe('LOT_NOT_BEING_JUDGED');
    }
    expect(code(mayAskProlongation('opened', { ...asked, reason: ' ' }, held, null, now))).toBe('REASON_NEEDED');
    expect(code(mayAskProlongation('opened', { ...asked, answerBefore: now }, held, null, now))).toBe('TERM_IN_THE_PAST');
    expect(code(mayAskProlongation('opened', asked, [], null, now))).toBe('NO_VALID_BIDS');
    expect(code(mayAskProlongation('opened', { ...asked, until: localDate('2026-05-31') }, held, null, now))).toBe('NOT_LATER');
    const never = { ...asked, answerBefore: localInstant(localDate('2026-09-01'), '12:00') };
    expect(code(mayAskProlongation('opened', never, held, null, now))).toBe('NOT_LATER');
  });

  it('B-09 waits for the term of an earlier question', () => {
    expect(code(mayAskProlongation('opened', asked, held, new Date(now.getTime() + 1), now))).toBe('PROLONGATION_RUNNING');
    expect(code(mayAskProlongation('opened', asked, held, now, now))).toBe('ok');
  });

  it('B-09 takes one answer, before the term', () => {
    expect(code(mayAnswerProlongation({ answerBefore: new Date(now.getTime() + 1), agreed: null }, now))).toBe('ok');
    expect(code(mayAnswerProlongation({ answerBefore: now, agreed: null }, now))).toBe('CLARIFICATION_LATE');
    expect(code(mayAnswerProlongation({ answerBefore: new Date(now.getTime() + 1), agreed: false }, now))).toBe('ALREADY_ANSWERED');
  });
});
