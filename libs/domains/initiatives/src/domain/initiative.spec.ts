// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readProfile, type ProfileInput } from './initiative.js';

const known = new Set(['BU03080103 2024', 'GM0308 2026']);
const form: ProfileInput = { summary: 'Samen eten in de Schilderswijk', areas: [{ code: 'BU03080103', year: 2024 }], themes: ['food', 'food'] };
const codeOf = (input: Partial<ProfileInput>): string => {
  const result = readProfile({ ...form, ...input }, known);
  return result.ok ? 'ok' : result.error.code;
};

describe('the profile of an initiative', () => {
  it('I-01 holds summary, areas, themes and phase; the rest may wait', () => {
    expect(readProfile(form, known)).toEqual({
      ok: true,
      value: {
        summary: 'Samen eten in de Schilderswijk',
        story: '',
        areas: [{ code: 'BU03080103', year: 2024 }],
        themes: ['food'],
        phase: 'explore',
        participationForm: null,
        values: [],
      },
    });
  });

  it('I-01 knows its lists and refuses other words', () => {
    expect(codeOf({ themes: [] })).toBe('THEMES_NEEDED');
    expect(codeOf({ themes: ['cars'] })).toBe('CODE_UNKNOWN');
    expect(codeOf({ phase: 'later' })).toBe('CODE_UNKNOWN');
    expect(codeOf({ participationForm: 'self_management' })).toBe('ok');
    expect(codeOf({ participationForm: 'boss' })).toBe('CODE_UNKNOWN');
    expect(codeOf({ values: ['solidarity', 'profit'] })).toBe('CODE_UNKNOWN');
  });

  it('I-02 takes an area of the lists as its place, by code and year, and no address', () => {
    expect(codeOf({ areas: [] })).toBe('AREAS_NEEDED');
    expect(codeOf({ areas: [{ code: 'BU03080103', year: 2026 }] })).toBe('AREA_UNKNOWN');
    expect(codeOf({ areas: [{ code: 'Schilderslaan 1', year: 2024 }] })).toBe('AREA_UNKNOWN');
  });

  it('refuses texts that do not fit', () => {
    expect(codeOf({ summary: '  ' })).toBe('SUMMARY_LENGTH');
    expect(codeOf({ story: 'x'.repeat(10_001) })).toBe('STORY_LENGTH');
  });
});
