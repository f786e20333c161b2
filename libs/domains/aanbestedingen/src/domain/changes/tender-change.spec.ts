// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { addDays, localDateOf, type DomainError, type Result } from '@samenspel/kernel';
import fc from 'fast-check';
import { A_MONDAY, aGateContext, aPublicTender, FIGURES, noonIn } from '../../testing/index.js';
import { CHANGEABLE_FIELDS, changedTender, differencesOf, wishOf, type ChangeWish } from './difference.js';
import { checkExtension, checkRectification, mayDecideChange, type ChangeContext, type RectificationInput } from './tender-change.js';

const { calendar } = aGateContext();
const context: ChangeContext = { now: A_MONDAY, calendar, figures: FIGURES, extensionDays: 10, openingRuns: false };
const wish = (values: ChangeWish['values']): ChangeWish => ({ values, lotTitles: [] });
const rectification = (values: ChangeWish['values'], changes: Partial<RectificationInput> = {}): RectificationInput => ({
  ...{ wish: wish(values), reason: 'Een fout in de stukken.', material: false, notMaterialBecause: 'Een tikfout.' },
  ...changes,
});
const codes = (result: Result<unknown, readonly DomainError[]>): readonly string[] => (result.ok ? [] : result.error.map(({ code }) => code));
const iso = (days: number): string => noonIn(A_MONDAY, days).toISOString();
const tender = aPublicTender();
/** Noon, 60 days on: all that comes after the deadline moves along. */
const later = { bidDeadline: iso(60), adviceEndsAt: iso(74), awardPlannedOn: '2026-06-01', contractStartsOn: '2026-08-03' };

describe('a rectification', () => {
  it('T-10 criteria, weights, formula, subject and advice rules are in no list of what can change', () => {
    const never = ['lots', 'criteria', 'priceMethod', 'cpvCode', 'areaCodes', 'themes', 'adviceRound', 'reserved', 'procedure', 'standstill'];
    expect(never.filter((field) => (CHANGEABLE_FIELDS as readonly string[]).includes(field))).toEqual([]);
  });

  it('T-10 keeps what stood there and what stands there now, and nothing that did not change', () => {
    const differences = differencesOf(tender, {
      values: { title: 'Dagbesteding', description: 'Nieuw' },
      lotTitles: [{ lotId: 'lot', title: 'Noord' }],
    });
    expect(differences).toEqual([
      { field: 'description', lotId: null, before: tender.description, after: 'Nieuw' },
      { field: 'lotTitle', lotId: 'lot', before: '', after: 'Noord' },
    ]);
    const changed = changedTender(tender, differences);
    expect([changed.description, changed.lots[0]?.title, changed.title]).toEqual(['Nieuw', 'Noord', tender.title]);
    expect(differencesOf(changed, wishOf(differences))).toEqual([]);
  });

  it('T-10 of the text is material when the officer says so, or says why not', () => {
    expect(checkRectification(tender, rectification({ title: 'Anders' }), context)).toMatchObject({
      ok: true,
      value: { material: false, term: null },
    });
    expect(codes(checkRectification(tender, rectification({ title: 'Anders' }, { notMaterialBecause: ' ' }), context))).toEqual([
      'NOT_MATERIAL_BECAUSE',
    ]);
    expect(codes(checkRectification(tender, rectification({ title: 'Anders' }, { material: true }), context))).toEqual(['DEADLINE_TOO_SOON']);
  });

  it('T-10 of a requirement, lot, value or deadline is material whatever the officer says', () => {
    const each: readonly ChangeWish[] = [
      wish({ bidValidDays: 200 }),
      wish({ cooperationClause: 'none', cooperationReason: 'Geen initiatief.' }),
      wish({ contractStartsOn: '2026-07-06' }),
      wish({ estimatedValueCents: 51_000_000 }),
      wish({ questionDeadline: iso(15) }),
      wish({ bidDeadline: iso(46) }),
      { values: {}, lotTitles: [{ lotId: 'lot', title: 'Noord' }] },
    ];
    for (const one of each) expect(codes(checkRectification(tender, rectification({}, { wish: one }), context))).toContain('DEADLINE_TOO_SOON');
    const moved = checkRectification(tender, rectification({ ...later, bidValidDays: 200 }), context);
    expect(moved).toMatchObject({ ok: true, value: { material: true } });
  });

  it('T-10 moves the deadline by at least the days of the figure, counted as a term that explains itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 30 }), fc.integer({ min: 1, max: 60 }), (extensionDays, moved) => {
        const old = localDateOf(tender.planning.bidDeadline);
        const bidDeadline = noonIn(tender.planning.bidDeadline, moved).toISOString();
        const input = rectification({
          ...later,
          bidDeadline,
          adviceEndsAt: iso(140),
          awardPlannedOn: '2026-08-03',
          contractStartsOn: '2026-10-05',
          bidValidDays: 300,
        });
        const result = checkRectification(tender, input, { ...context, extensionDays });
        // Never sooner than the days; later by a weekend or holiday at most, Good Friday to King's Day apart.
        if (result.ok) expect(localDateOf(new Date(bidDeadline)) >= addDays(old, extensionDays)).toBe(true);
        else expect(localDateOf(new Date(bidDeadline)) < addDays(old, extensionDays + 5)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('T-10 leaves the planning in order, and the value on its side of the threshold', () => {
    expect(codes(checkRectification(tender, rectification({ bidDeadline: iso(60) }), context))).toContain('GATE_PLANNING');
    expect(codes(checkRectification(tender, rectification({ ...later, estimatedValueCents: 75_000_000 }), context))).toEqual([
      'VALUE_CROSSES_THRESHOLD',
    ]);
    expect(codes(checkRectification(tender, rectification({ ...later, bidDeadline: iso(40) }), context))).toContain('DEADLINE_NOT_LATER');
    const lateTitle = checkRectification(tender, rectification({ title: 'Anders' }), { ...context, now: noonIn(A_MONDAY, 30) });
    expect(codes(lateTitle)).toEqual([]);
  });

  it('T-10 is made while bids can be made, and not while an opening runs', () => {
    const input = rectification({ title: 'Anders' });
    expect(codes(checkRectification(aPublicTender({ status: 'closed' }), input, context))).toEqual(['CANNOT_CHANGE_NOW']);
    expect(codes(checkRectification(tender, input, { ...context, now: tender.planning.bidDeadline }))).toEqual(['CANNOT_CHANGE_NOW']);
    expect(codes(checkRectification(tender, input, { ...context, openingRuns: true }))).toEqual(['OPENING_RUNNING']);
    expect(codes(checkRectification(tender, rectification({}), context))).toEqual(['NOTHING_CHANGES']);
  });
});

describe('an extension', () => {
  const more = (values: ChangeWish['values']) => ({ wish: wish(values), reason: 'Samenspel was niet bereikbaar.' });

  it('T-14 C-23 runs to the next working day at least, before and after the deadline', () => {
    const closed = aPublicTender({ status: 'closed' });
    const afterwards = { ...context, now: noonIn(A_MONDAY, 45) };
    // The deadline is a Thursday: noon of the day after is enough.
    expect(checkExtension(tender, more({ bidDeadline: iso(46) }), context)).toMatchObject({ ok: true, value: { material: false } });
    expect(checkExtension(closed, more({ bidDeadline: iso(46) }), afterwards)).toMatchObject({ ok: true });
    const sameDay = new Date(noonIn(A_MONDAY, 45).getTime() + 3_600_000).toISOString();
    expect(codes(checkExtension(tender, more({ bidDeadline: sameDay }), context))).toEqual(['DEADLINE_TOO_SOON']);
    expect(codes(checkExtension(closed, more({ bidDeadline: iso(46) }), { ...context, now: noonIn(A_MONDAY, 46) }))).toEqual(['DEADLINE_NOT_LATER']);
  });

  it('T-14 only while nothing is opened, and not while an opening runs', () => {
    const input = more({ bidDeadline: iso(46) });
    for (const status of ['opened', 'assessment', 'unopenable'] as const) {
      expect(codes(checkExtension(aPublicTender({ status }), input, context))).toEqual(['CANNOT_CHANGE_NOW']);
    }
    expect(codes(checkExtension(tender, input, { ...context, openingRuns: true }))).toEqual(['OPENING_RUNNING']);
    expect(codes(checkExtension(tender, { ...input, reason: ' ' }, context))).toEqual(['REASON_REQUIRED']);
  });

  it('P-09 is decided by another than the proposer', () => {
    const open = { id: 'c', kind: 'extension' as const, differences: [], material: false, notMaterialBecause: '', reason: 'r' };
    const proposed = { ...open, ground: 'outage' as const, proposedBy: 'officer' };
    expect(mayDecideChange(proposed, 'officer')).toMatchObject({ error: { code: 'PROPOSER_CANNOT_DECIDE' } });
    expect(mayDecideChange(null, 'decider')).toMatchObject({ error: { code: 'NOTHING_PROPOSED' } });
    expect(mayDecideChange(proposed, 'decider').ok).toBe(true);
  });
});
