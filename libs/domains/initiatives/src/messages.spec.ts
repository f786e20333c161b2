// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { checkTexts } from '@samenspel/texts';
import { PARTICIPATION_FORMS, PHASES, VALUES } from './domain/initiative.js';
import { THEMES } from './domain/themes.js';
import { initiativesTexts } from './texts.js';

describe('what initiatives say', () => {
  it('X-07 stands in Dutch and English, in short sentences', () => {
    expect(checkTexts([{ name: 'initiatives', texts: initiativesTexts }])).toEqual([]);
  });

  it('I-01 has a word for each theme, phase, form and value', () => {
    const keys = [
      ...THEMES.map((code) => `theme.${code}`),
      ...PHASES.map((code) => `phase.${code}`),
      ...PARTICIPATION_FORMS.map((code) => `participation.${code}`),
      ...VALUES.map((code) => `value.${code}`),
    ];
    expect(keys.filter((key) => !(key in initiativesTexts.nl))).toEqual([]);
  });
});
