// SPDX-License-Identifier: EUPL-1.2
import type { CalendarTable, LocalDate } from '@samenspel/kernel';
import { areAwardRecordItems, type AwardRecordItem } from './award-record-item.js';

/** Every figure that differs by date or municipality, with the type of its value. Money is in cents without VAT. */
export interface FigureValues {
  /** T-04: European thresholds. */
  readonly 'threshold.works.cents': number;
  readonly 'threshold.services_and_supplies.cents': number;
  readonly 'threshold.social_and_specific.cents': number;
  readonly 'threshold.concessions.cents': number;
  /** T-05: minimum periods in calendar days. */
  readonly 'period.open.days': number;
  readonly 'period.open.electronic_fewer_days': number;
  readonly 'period.restricted.request_days': number;
  readonly 'period.restricted.bid_days': number;
  readonly 'period.restricted.electronic_fewer_days': number;
  readonly 'period.urgent.days': number;
  readonly 'period.answers_before_deadline_days': number;
  readonly 'period.reasonable_warning_days': number;
  /** S-08. */
  readonly 'standstill.days': number;
  readonly 'standstill.below_threshold_default': boolean;
  /** T-10, T-13, S-10, T-01, T-07, T-04, T-03, B-02, S-11, X-04, B-10. */
  readonly 'rectification.extension_days': number;
  readonly 'withdrawal.destruction_days': number;
  readonly 'award_notice.data_days': number;
  readonly 'award_notice.warning_days': number;
  readonly 'award_record.items': readonly AwardRecordItem[];
  readonly 'invited.minimum': number;
  readonly 'invited.maximum': number;
  readonly 'ted.publication_wait_hours': number;
  readonly 'value.indefinite_term_months': number;
  readonly 'value.splitting_window_months': number;
  readonly 'reserved.maximum_years': number;
  readonly 'simple_form.below_cents': number;
  readonly 'retention.record_and_bids_years': number;
  readonly 'retention.bids_not_awarded_years': number;
  readonly 'publication.minimum_count': number;
  readonly 'abnormally_low.answer_working_days': number;
  /** B-09: how long a bid holds when the officer writes nothing else, and how long before its end one is warned. */
  readonly 'bid.valid_days': number;
  readonly 'bid.validity_warning_days': number;
  /** C-20: days equated with holidays by decree. */
  readonly 'calendar.equated_days': EquatedDays;
}
export type FigureKey = keyof FigureValues;

export const FIGURE_KEYS = [
  'threshold.works.cents',
  'threshold.services_and_supplies.cents',
  'threshold.social_and_specific.cents',
  'threshold.concessions.cents',
  'period.open.days',
  'period.open.electronic_fewer_days',
  'period.restricted.request_days',
  'period.restricted.bid_days',
  'period.restricted.electronic_fewer_days',
  'period.urgent.days',
  'period.answers_before_deadline_days',
  'period.reasonable_warning_days',
  'standstill.days',
  'standstill.below_threshold_default',
  'rectification.extension_days',
  'withdrawal.destruction_days',
  'award_notice.data_days',
  'award_notice.warning_days',
  'award_record.items',
  'invited.minimum',
  'invited.maximum',
  'ted.publication_wait_hours',
  'value.indefinite_term_months',
  'value.splitting_window_months',
  'reserved.maximum_years',
  'simple_form.below_cents',
  'retention.record_and_bids_years',
  'retention.bids_not_awarded_years',
  'publication.minimum_count',
  'abnormally_low.answer_working_days',
  'bid.valid_days',
  'bid.validity_warning_days',
  'calendar.equated_days',
] as const satisfies readonly FigureKey[];

export interface EquatedDays {
  readonly lastDecreeYear: number;
  readonly days: readonly { readonly date: LocalDate; readonly decree: string }[];
}

/** A figure with its validity; `validTo` is the first day on which it no longer holds. */
export interface DatedFigure<Value = unknown> {
  readonly key: string;
  /** Null for a national figure. */
  readonly municipalityId: string | null;
  readonly value: Value;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly source: string;
  /** Who checked it against the source; null when nobody did yet. */
  readonly verifiedBy: string | null;
  /** It has ended, and stands in for one that nobody has set yet. */
  readonly provisional: boolean;
}

/**
 * The figure that holds on a day: the municipality's own before the national one, then the one that began last.
 * Ask it for the first day of a term or procedure, and keep that answer to its end.
 */
export function inForce<Value>(figures: readonly DatedFigure<Value>[], municipalityId: string | null, day: LocalDate): DatedFigure<Value> | null {
  const holding = figures.filter(
    (figure) =>
      figure.validFrom <= day &&
      (figure.validTo === null || day < figure.validTo) &&
      (figure.municipalityId === null || figure.municipalityId === municipalityId),
  );
  const rank = (figure: DatedFigure<Value>): string => `${figure.municipalityId === null ? '0' : '1'} ${figure.validFrom}`;
  return holding.toSorted((one, other) => rank(other).localeCompare(rank(one)))[0] ?? null;
}

/** The table that the kernel's legal calendar is made of. */
export const toCalendarTable = (days: EquatedDays): CalendarTable => ({ equatedDays: days.days, lastDecreeYear: days.lastDecreeYear });

type Shape = 'count' | 'flag' | 'equated_days' | 'award_record_items';

const OTHER_SHAPES: Readonly<Partial<Record<FigureKey, Shape>>> = {
  'calendar.equated_days': 'equated_days',
  'standstill.below_threshold_default': 'flag',
  'award_record.items': 'award_record_items',
};

/** What the value of each key must look like; anything else in the database is a fault and stops the reader. */
export const figureShape = (key: FigureKey): Shape => OTHER_SHAPES[key] ?? 'count';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function fitsShape(shape: Shape, value: unknown): boolean {
  if (shape === 'count') return Number.isSafeInteger(value) && (value as number) >= 0;
  if (shape === 'flag') return typeof value === 'boolean';
  if (shape === 'award_record_items') return areAwardRecordItems(value);
  return isRecord(value) && Number.isSafeInteger(value['lastDecreeYear']) && Array.isArray(value['days']) && value['days'].every(isEquatedDay);
}

const isEquatedDay = (day: unknown): boolean => isRecord(day) && /^\d{4}-\d{2}-\d{2}$/.test(String(day['date'])) && typeof day['decree'] === 'string';
