// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, parseLocalDate, refused, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { FIGURE_KEYS, figureShape, fitsShape, type FigureKey } from './dated-figure.js';

export interface NewFigure {
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: string;
  readonly source: string;
}

export interface FigureFacts {
  readonly key: FigureKey;
  readonly value: unknown;
  readonly validFrom: LocalDate;
  readonly source: string;
}

export type FigureError = DomainError<'FIGURE_UNKNOWN' | 'FIGURE_VALUE' | 'FIGURE_DAY' | 'FIGURE_SOURCE' | 'FIGURE_NATIONAL' | 'FIGURE_TOO_LOW'>;

/** What a municipality may set for itself: `at_least` the national figure, or `free`. Everything else is the law's. */
const MUNICIPAL: Readonly<Partial<Record<FigureKey, 'free' | 'at_least'>>> = {
  'period.reasonable_warning_days': 'free',
  'standstill.days': 'at_least',
  'standstill.below_threshold_default': 'free',
  'rectification.extension_days': 'at_least',
  'withdrawal.destruction_days': 'at_least',
  'award_notice.warning_days': 'free',
  'invited.minimum': 'at_least',
  'invited.maximum': 'free',
  'simple_form.below_cents': 'free',
  'retention.record_and_bids_years': 'at_least',
  'retention.bids_not_awarded_years': 'at_least',
  'publication.minimum_count': 'at_least',
  'abnormally_low.answer_working_days': 'at_least',
};

const isKey = (key: string): key is FigureKey => (FIGURE_KEYS as readonly string[]).includes(key);

/** A figure holds from a day that is still to come, because what holds on the first day of a term holds to its end. */
export function readFigure(input: NewFigure, today: LocalDate): Result<FigureFacts, FigureError> {
  const validFrom = parseLocalDate(input.validFrom);
  const source = input.source.trim();
  if (!isKey(input.key)) return err(invalid('FIGURE_UNKNOWN', { path: ['key'] }));
  if (!fitsShape(figureShape(input.key), input.value)) return err(invalid('FIGURE_VALUE', { path: ['value'] }));
  if (validFrom === null || validFrom <= today) return err(invalid('FIGURE_DAY', { path: ['validFrom'] }));
  if (source === '') return err(invalid('FIGURE_SOURCE', { path: ['source'] }));
  return ok({ key: input.key, value: input.value, validFrom, source });
}

/** A municipality sets some figures for itself, never to less protection than the national one gives. */
export function mayDiffer({ key, value }: FigureFacts, national: unknown): Result<void, FigureError> {
  const rule = MUNICIPAL[key];
  if (rule === undefined) return err(refused('FIGURE_NATIONAL', { path: ['key'] }));
  const tooLow = rule === 'at_least' && typeof value === 'number' && typeof national === 'number' && value < national;
  return tooLow ? err(refused('FIGURE_TOO_LOW', { path: ['value'], params: { national: String(national) } })) : ok();
}
