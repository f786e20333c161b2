// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { isTheme, type Theme } from './themes.js';

/** I-01: how far an initiative is. */
export const PHASES = ['explore', 'imagine', 'shape', 'anchor'] as const;
export type Phase = (typeof PHASES)[number];

/** I-01: how residents take part. */
export const PARTICIPATION_FORMS = ['consultation', 'own_initiative', 'shared_management', 'self_management'] as const;
export type ParticipationForm = (typeof PARTICIPATION_FORMS)[number];

/** I-01: values that an initiative may name as its own. */
export const VALUES = ['autonomy', 'involvement', 'compassion', 'equality', 'solidarity', 'self_determination'] as const;
export type Value = (typeof VALUES)[number];

/** Where it works: an area of the lists, never an address (I-02). */
export interface Place {
  readonly code: string;
  readonly year: number;
}

/** What an initiative tells about itself; its name, KvK number and legal form are those of the party. */
export interface InitiativeProfile {
  readonly summary: string;
  readonly story: string;
  readonly areas: readonly Place[];
  readonly themes: readonly Theme[];
  readonly phase: Phase;
  readonly participationForm: ParticipationForm | null;
  readonly values: readonly Value[];
}

/** The same as it comes from a form. */
export interface ProfileInput {
  readonly summary: string;
  readonly story?: string | null;
  readonly areas: readonly Place[];
  readonly themes: readonly string[];
  readonly phase?: string | null;
  readonly participationForm?: string | null;
  readonly values?: readonly string[] | null;
}

export type ProfileError = DomainError<'SUMMARY_LENGTH' | 'STORY_LENGTH' | 'AREAS_NEEDED' | 'AREA_UNKNOWN' | 'THEMES_NEEDED' | 'CODE_UNKNOWN'>;

const MOST_AREAS = 50;
const oneOf = <Code extends string>(codes: readonly Code[], text: string): text is Code => (codes as readonly string[]).includes(text);

/** Reads a profile from a form; `knownAreas` holds `code year` of each area that exists. Nothing asks for a KvK number (P-01). */
export function readProfile(input: ProfileInput, knownAreas: ReadonlySet<string>): Result<InitiativeProfile, ProfileError> {
  const summary = input.summary.trim();
  const story = (input.story ?? '').trim();
  const phase = input.phase ?? 'explore';
  const participationForm = input.participationForm ?? null;
  const values = [...new Set(input.values ?? [])];
  const themes = [...new Set(input.themes)];
  if (summary.length < 1 || summary.length > 500) return err(invalid('SUMMARY_LENGTH', { rule: 'I-01', path: ['summary'], params: { most: 500 } }));
  if (story.length > 10_000) return err(invalid('STORY_LENGTH', { rule: 'I-01', path: ['story'], params: { most: 10_000 } }));
  if (input.areas.length < 1 || input.areas.length > MOST_AREAS) return err(invalid('AREAS_NEEDED', { rule: 'I-01', path: ['areas'] }));
  const strange = input.areas.find((area) => !knownAreas.has(`${area.code} ${area.year}`));
  if (strange !== undefined)
    return err(invalid('AREA_UNKNOWN', { rule: 'P-02', path: ['areas', input.areas.indexOf(strange)], params: { ...strange } }));
  if (themes.length < 1) return err(invalid('THEMES_NEEDED', { rule: 'I-01', path: ['themes'] }));
  if (!themes.every(isTheme)) return err(invalid('CODE_UNKNOWN', { path: ['themes'] }));
  if (!oneOf(PHASES, phase)) return err(invalid('CODE_UNKNOWN', { path: ['phase'] }));
  if (participationForm !== null && !oneOf(PARTICIPATION_FORMS, participationForm))
    return err(invalid('CODE_UNKNOWN', { path: ['participationForm'] }));
  if (!values.every((value) => oneOf(VALUES, value))) return err(invalid('CODE_UNKNOWN', { path: ['values'] }));
  return ok({ summary, story, areas: distinct(input.areas), themes, phase, participationForm, values });
}

const distinct = (areas: readonly Place[]): readonly Place[] => [
  ...new Map(areas.map(({ code, year }) => [`${code} ${year}`, { code, year }])).values(),
];
