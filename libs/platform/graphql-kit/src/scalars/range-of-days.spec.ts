// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { DateTimeScalar } from './date-time.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { OUT_OF_RANGE } from './range-of-days.js';

describe('moments and days that are given', () => {
  it('lie from 1900 to 2199, counted in the Netherlands', () => {
    for (const day of ['1900-01-01', '2024-02-29', '2199-12-31']) expect(LocalDateScalar.parseValue(day)).toBe(day);
    for (const day of ['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])
      expect(() => LocalDateScalar.parseValue(day)).toThrow(GraphQLError);
    expect(DateTimeScalar.parseValue('2199-12-31T22:59:59Z')).toEqual(new Date('2199-12-31T22:59:59Z'));
    expect(() => DateTimeScalar.parseValue('2199-12-31T23:00:00Z')).toThrow(OUT_OF_RANGE);
    for (const moment of [
      '2026-02-30T12:00:00Z',
      '2026-01-01T24:00:00Z',
      '0000-01-01T00:00:00Z',
      '0000-01-01T00:00:00+23:59',
      '9999-12-31T23:59:59-23:59',
    ])
      expect(() => DateTimeScalar.parseValue(moment)).toThrow(GraphQLError);
  });

  it('are days and moments at all', () => {
    for (const no of ['', 'NaN', '2023-02-29', '275760-09-13', '+275760-09-13', 20240101, null, {}]) {
      expect(() => LocalDateScalar.parseValue(no)).toThrow();
      expect(() => DateTimeScalar.parseValue(no)).toThrow();
    }
  });
});
