// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@samenspel/kernel';
import { mayDiffer, readFigure, type FigureFacts, type NewFigure } from './set-figure.js';

const today = localDate('2026-06-01');
const form: NewFigure = { key: 'standstill.days', value: 25, validFrom: '2026-06-02', source: 'Own procurement policy' };
const codeOf = (input: Partial<NewFigure>): string => {
  const result = readFigure({ ...form, ...input }, today);
  return result.ok ? 'ok' : result.error.code;
};
const facts = (key: FigureFacts['key'], value: unknown): FigureFacts => ({ key, value, validFrom: today, source: 'x' });

describe('setting a figure', () => {
  it('T-04 S-08 begins on a day to come, so that no running term changes', () => {
    expect(codeOf({})).toBe('ok');
    expect(codeOf({ validFrom: '2026-06-01' })).toBe('FIGURE_DAY');
    expect(codeOf({ validFrom: '2026-02-29' })).toBe('FIGURE_DAY');
  });

  it('has a known key, a value of its shape, and a source', () => {
    expect(codeOf({ key: 'tea.cups' })).toBe('FIGURE_UNKNOWN');
    expect(codeOf({ value: 'twenty' })).toBe('FIGURE_VALUE');
    expect(codeOf({ source: ' ' })).toBe('FIGURE_SOURCE');
  });

  it('S-08 may be longer in a municipality than the law says, never shorter', () => {
    expect(mayDiffer(facts('standstill.days', 25), 20)).toMatchObject({ ok: true });
    expect(mayDiffer(facts('standstill.days', 19), 20)).toMatchObject({ ok: false, error: { code: 'FIGURE_TOO_LOW' } });
  });

  it('T-04 leaves thresholds and minimum periods to the law', () => {
    expect(mayDiffer(facts('threshold.works.cents', 1), 2)).toMatchObject({ ok: false, error: { code: 'FIGURE_NATIONAL' } });
    expect(mayDiffer(facts('period.open.days', 60), 45)).toMatchObject({ ok: false, error: { code: 'FIGURE_NATIONAL' } });
  });
});
