// SPDX-License-Identifier: EUPL-1.2

/** Social issues on which initiatives, tenders and challenges meet; the words stand in the messages as `theme.<code>`. */
export const THEMES = [
  'care_and_support',
  'informal_care',
  'youth',
  'health_and_exercise',
  'meeting_and_community',
  'housing',
  'work_and_income',
  'poverty_and_debt',
  'learning_and_language',
  'newcomers',
  'culture',
  'food',
  'green_and_nature',
  'energy_and_climate',
  'mobility',
  'public_space',
  'safety',
] as const;
export type Theme = (typeof THEMES)[number];

export const isTheme = (text: string): text is Theme => (THEMES as readonly string[]).includes(text);
