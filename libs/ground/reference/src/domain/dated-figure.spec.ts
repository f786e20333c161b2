// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@samenspel/kernel';
import { fitsShape, inForce, type DatedFigure } from './dated-figure.js';

const figure = (value: number, from: string, to: string | null, municipalityId: string | null = null): DatedFigure<number> => ({
  key: 'standstill.days',
  municipalityId,
  value,
  validFrom: localDate(from),
  validTo: to === null ? null : localDate(to),
  source: 'test',
  verifiedBy: null,
  provisional: false,
});

describe('figures that change by date', () => {
  const figures = [figure(1, '2024-01-01', '2026-01-01'), figure(2, '2026-01-01', null), figure(3, '2026-03-01', null, 'baarn')];

  it('T-04 gives the figure in force on the first day, the end being exclusive', () => {
    expect(inForce(figures, null, localDate('2025-12-31'))?.value).toBe(1);
    expect(inForce(figures, null, localDate('2026-01-01'))?.value).toBe(2);
  });

  it('puts the municipality before the country, for that municipality only', () => {
    expect(inForce(figures, 'baarn', localDate('2026-02-28'))?.value).toBe(2);
    expect(inForce(figures, 'baarn', localDate('2026-03-01'))?.value).toBe(3);
    expect(inForce(figures, 'soest', localDate('2026-03-01'))?.value).toBe(2);
  });

  it('gives nothing before the first one began', () => {
    expect(inForce(figures, null, localDate('2023-12-31'))).toBeNull();
  });

  it('refuses values of another shape', () => {
    expect(fitsShape('count', 1.5)).toBe(false);
    expect(fitsShape('count', -1)).toBe(false);
    expect(fitsShape('count', 540_400_000)).toBe(true);
    expect(fitsShape('flag', 'yes')).toBe(false);
    const words = { nl: 'Belangen', en: 'Interests' };
    const item = { code: 'conflicts', article: 'Aw 2.132', title: words, parts: ['advisers'], otherwise: words };
    expect(fitsShape('award_record_items', [item])).toBe(true);
    for (const wrong of [
      [],
      [item, item],
      [{ ...item, title: { nl: 'Belangen' } }],
      [{ ...item, parts: 'advisers' }],
      [{ ...item, otherwise: null }],
    ]) {
      expect(fitsShape('award_record_items', wrong)).toBe(false);
    }
    expect(fitsShape('equated_days', { lastDecreeYear: 2028, days: [{ date: '2026-01-02', decree: 'x' }] })).toBe(true);
    expect(fitsShape('equated_days', { lastDecreeYear: 2028, days: [{ date: 'soon', decree: 'x' }] })).toBe(false);
  });
});
