// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { cents } from '@samenspel/kernel';
import { FIGURES } from '../../testing/a-draft-tender.js';
import { againstThreshold, regimeOf } from './value.js';

describe('the value of a tender', () => {
  it('T-04 what is bought decides which threshold counts', () => {
    expect(regimeOf('85311000', true)).toBe('social_and_specific');
    expect(regimeOf('45210000', false)).toBe('works');
    expect(regimeOf('90910000', false)).toBe('services_and_supplies');
  });

  it('T-04 a code that the lists do not know has no regime', () => {
    expect(regimeOf('85999999', false)).toBeNull();
    expect(regimeOf('01000000', false)).toBeNull();
    expect(regimeOf('8531', false)).toBeNull();
  });

  it('T-04 European rules hold from the threshold itself on, past 2^31 cents too', () => {
    expect(againstThreshold(cents(74_999_999), 'social_and_specific', FIGURES.thresholds).aboveThreshold).toBe(false);
    expect(againstThreshold(cents(75_000_000), 'social_and_specific', FIGURES.thresholds).aboveThreshold).toBe(true);
    expect(againstThreshold(cents(4_000_000_000), 'works', FIGURES.thresholds)).toMatchObject({ aboveThreshold: true, thresholdCents: 540_400_000 });
  });
});
