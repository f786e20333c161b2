// SPDX-License-Identifier: EUPL-1.2
import { daysBetween, localDateOf, localTimeOf, type Cents, type LegalCalendar, type LocalDate } from '@samenspel/kernel';
import type { PublicationFigures } from './gate.js';
import { figureName } from './gate-figures.js';
import { hasMinimumPeriod } from './gate-planning.js';
import type { DraftTender } from './tender.js';
import type { ThresholdOutcome } from './value.js';

export const LINTS = [
  'LINT_TURNOVER',
  'LINT_REFERENCES',
  'LINT_INSURANCE',
  'LINT_LEGAL_FORM',
  'LINT_ONE_LOT_MANY_AREAS',
  'LINT_DAY_OFF',
  'LINT_RELATIVE_PRICE',
  'LINT_PRICE_ONLY_CARE',
  'LINT_NO_PRICE_ELEMENTS',
  'LINT_NO_CONTINUITY',
  'LINT_OTHER_TIME',
  'LINT_SHORT_PERIOD',
  'LINT_SPLITTING',
  'LINT_PROVISIONAL_FIGURE',
] as const;
export type LintCode = (typeof LINTS)[number];

/** A warning that stops nothing: what seems wrong, where, and the article that says so. */
export interface LintWarning {
  readonly code: LintCode;
  readonly article: string;
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface LintContext {
  readonly today: LocalDate;
  readonly calendar: LegalCalendar;
  readonly figures: PublicationFigures;
  readonly threshold: ThresholdOutcome | null;
  /** Value of what this municipality tendered in the same CPV group within the window of T-04. */
  readonly sameGroupCents: Cents;
}

type Lint = (draft: DraftTender, context: LintContext) => readonly LintWarning[];

const warning = (code: LintCode, article: string, field: string, params: Record<string, string | number> = {}): LintWarning => ({
  code,
  article,
  field,
  params,
});
const allTexts = (draft: DraftTender): string =>
  [
    draft.description,
    draft.splittingNote,
    ...draft.lots.flatMap((lot) => lot.criteria.flatMap(({ title, description }) => [title, description])),
  ].join('\n');

/** Wmo and Jeugdwet services lie in the health and social work division. */
const isCare = (draft: DraftTender): boolean => draft.cpvCode?.startsWith('85') === true;

const demands: Lint = (draft) => {
  const text = allTexts(draft);
  const found: LintWarning[] = [];
  if (/omzeteis|(minimale|minimum|jaar)\s?-?omzet|omzet van (ten ?minste|minimaal)/i.test(text))
    found.push(warning('LINT_TURNOVER', 'Aw 2.90 lid 3', 'description'));
  const percentage = /referentie[^.\n]{0,120}?(\d{2,3})\s?(%|procent)/i.exec(text)?.[1];
  const many = /\b([3-9]|\d{2,}|drie|vier|vijf|zes)\s+referenties/i.test(text);
  if (many || Number(percentage ?? 0) > 60) found.push(warning('LINT_REFERENCES', 'Aw 1.10; Gids Proportionaliteit 3.5G', 'description'));
  if (/verzeker\w*[^.\n]{0,120}?(€|eur)\s?\d|verzekerd voor (ten ?minste|minimaal)/i.test(text))
    found.push(warning('LINT_INSURANCE', 'Aw 1.10; Gids Proportionaliteit 3.9D', 'description'));
  // Aw 2.52: a legal form may be asked for before the contract, never of who bids.
  const form =
    /(inschrijver|deelnemer|aanmeld|inschrijv)\w*[^.\n]{0,120}\b(rechtspersoon|rechtsvorm|rechtspersoonlijkheid|stichting|co[oö]peratie|vereniging|b\.?v\.?)(?=\W|$)/i;
  if (form.test(text)) found.push(warning('LINT_LEGAL_FORM', 'Aw 2.52', 'description'));
  return found;
};

const MANY_AREAS = 4;
const oneLot: Lint = (draft) =>
  draft.lots.length === 1 && draft.areaCodes.length >= MANY_AREAS
    ? [warning('LINT_ONE_LOT_MANY_AREAS', 'Aw 1.5', 'lots', { areas: draft.areaCodes.length })]
    : [];

const daysOff: Lint = ({ planning }, { calendar }) => {
  const dated = (['questionDeadline', 'answersBy', 'bidDeadline', 'adviceEndsAt', 'awardPlannedOn', 'contractStartsOn'] as const).flatMap((field) => {
    const value = planning[field];
    return value === null ? [] : [{ field, day: value instanceof Date ? localDateOf(value) : value }];
  });
  return dated
    .filter(({ field, day }) => field !== 'contractStartsOn' && !calendar.isWorkingDay(day))
    .map(({ field, day }) => warning('LINT_DAY_OFF', 'ATW 1', `planning.${field}`, { day }));
};

const prices: Lint = (draft) => {
  const found = draft.lots
    .filter((lot) => lot.priceMethod === 'relative')
    .map((lot) => warning('LINT_RELATIVE_PRICE', 'Aw 2.114', 'lot.priceMethod', { lot: lot.position }));
  if (!isCare(draft)) return found;
  // Wmo 2015 2.6.4 lid 2 and Jeugdwet 2.11 lid 2 forbid an award on price alone.
  const priceOnly = draft.lots.filter((lot) =>
    lot.criteria.every((criterion) => (criterion.weight ?? 0) === 0 && (criterion.maxValueCents ?? 0) === 0),
  );
  found.push(...priceOnly.map((lot) => warning('LINT_PRICE_ONLY_CARE', 'Wmo 2015 2.6.4; Jeugdwet 2.11', 'criteria', { lot: lot.position })));
  const text = allTexts(draft);
  if (!/(kost)?prijselement|re[eë]le (kost)?prijs|kostprijs/i.test(text))
    found.push(warning('LINT_NO_PRICE_ELEMENTS', 'Uitvoeringsbesluit Wmo 2015 5.4', 'description'));
  if (!/continu[iï]teit/i.test(text)) found.push(warning('LINT_NO_CONTINUITY', 'Wmo 2015 2.6.5; Jeugdwet 2.12', 'description'));
  return found;
};

const otherTime: Lint = (draft) => {
  const { bidDeadline } = draft.planning;
  if (bidDeadline === null) return [];
  const deadline = localTimeOf(bidDeadline);
  const named = [...allTexts(draft).matchAll(/\b([01]?\d|2[0-3])[.:]([0-5]\d)(?=\s*uur)/gi)].map(
    ([, hour = '', minute = '']) => `${hour.padStart(2, '0')}:${minute}`,
  );
  return [...new Set(named)].filter((time) => time !== deadline).map((time) => warning('LINT_OTHER_TIME', 'B-05', 'description', { time, deadline }));
};

const shortPeriod: Lint = (draft, { today, figures, threshold }) => {
  const { bidDeadline } = draft.planning;
  if (bidDeadline === null || threshold === null || hasMinimumPeriod(draft.procedure, threshold.aboveThreshold)) return [];
  const period = daysBetween(today, localDateOf(bidDeadline));
  return period >= figures.reasonableDays
    ? []
    : [warning('LINT_SHORT_PERIOD', 'Aw 1.10; T-05', 'planning.bidDeadline', { days: period, reasonable: figures.reasonableDays })];
};

/** T-04: together with what was bought in the same group within twelve months it would be above the threshold. */
const splitting: Lint = (draft, { threshold, sameGroupCents }) => {
  if (threshold === null || draft.estimatedValueCents === null || threshold.aboveThreshold || sameGroupCents === 0) return [];
  const together = BigInt(draft.estimatedValueCents) + BigInt(sameGroupCents);
  return together < BigInt(threshold.thresholdCents)
    ? []
    : [warning('LINT_SPLITTING', 'Aw 2.14', 'estimatedValueCents', { together: Number(together), threshold: threshold.thresholdCents })];
};

/** A sandbox may run ahead of the law. */
const provisional: Lint = ({ sandbox }, { figures }) =>
  sandbox
    ? figures.provisional.map((key) => warning('LINT_PROVISIONAL_FIGURE', 'T-04', 'estimatedValueCents', { figure: figureName(key), key }))
    : [];

const LINT: readonly Lint[] = [demands, oneLot, daysOff, prices, otherTime, shortPeriod, splitting, provisional];

/** T-09: what a careful reader would ask about before publishing. */
export const lint = (draft: DraftTender, context: LintContext): readonly LintWarning[] => LINT.flatMap((one) => one(draft, context));
