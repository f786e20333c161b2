// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDateOf, type LocalDate } from '@samenspel/kernel';
import type { GateContext } from './gate.js';
import { hasMinimumPeriod, minimumPeriod, plannedStandstill } from './gate-planning.js';
import { stepOf } from './publication.js';
import type { Tender } from './tender.js';

/** a date of the planning with the answer to "why this date". `because` is a text key, `params` fill it. */
export interface LegalDate {
  readonly key:
    | 'minimumPeriod'
    | 'questionDeadline'
    | 'answersBy'
    | 'bidDeadline'
    | 'adviceEndsAt'
    | 'awardPlannedOn'
    | 'standstillPlannedUntil'
    | 'bidsValidUntil'
    | 'contractStartsOn';
  readonly day: LocalDate;
  /** The exclusive end, for what ends at a moment. */
  readonly at: Date | null;
  readonly rule: string;
  readonly article: string | null;
  readonly because: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type Context = Pick<GateContext, 'figures' | 'calendar' | 'dispatchedOn'>;

const dated = (
  key: LegalDate['key'],
  value: Date | LocalDate | null,
  rule: string,
  article: string | null,
  params: LegalDate['params'] = {},
): readonly LegalDate[] =>
  value === null
    ? []
    : [
        {
          key,
          day: value instanceof Date ? localDateOf(value) : value,
          at: value instanceof Date ? value : null,
          rule,
          article,
          because: `date.${key}`,
          params,
        },
      ];

/** The dates that a tender has, in the order in which they come. */
export function legalDates(tender: Tender, context: Context): readonly LegalDate[] {
  const { planning } = tender;
  const minimum = minimumOf(tender, context);
  const validUntil =
    planning.bidDeadline === null || tender.bidValidDays === null ? null : addDays(localDateOf(planning.bidDeadline), tender.bidValidDays);
  const standstill = planning.awardPlannedOn === null || !tender.standstill ? null : plannedStandstill(planning.awardPlannedOn, context);
  return [
    ...dated('questionDeadline', planning.questionDeadline, 'T-11', 'Aw 2.53'),
    ...dated('answersBy', planning.answersBy, 'T-05', 'Aw 2.54', { days: context.figures.answersBeforeDeadlineDays }),
    ...minimum,
    ...dated('bidDeadline', planning.bidDeadline, 'B-05', null),
    ...dated('adviceEndsAt', planning.adviceEndsAt, 'A-08', null),
    ...dated('awardPlannedOn', planning.awardPlannedOn, 'S-07', null),
    ...dated('standstillPlannedUntil', standstill?.lastDay ?? null, 'S-08', 'Aw 2.127', { days: context.figures.standstillDays }),
    ...dated('bidsValidUntil', validUntil, 'B-09', null, { days: tender.bidValidDays ?? 0 }),
    ...dated('contractStartsOn', planning.contractStartsOn, 'S-11', null),
  ];
}

function minimumOf(tender: Tender, context: Context): readonly LegalDate[] {
  if (!('aboveThreshold' in tender) || tender.aboveThreshold === null || !hasMinimumPeriod(tender.procedure, tender.aboveThreshold)) return [];
  const dispatched = stepOf(tender, 'dispatched');
  const from = dispatched === undefined ? context.dispatchedOn : localDateOf(dispatched.at);
  const { openDays, openElectronicFewerDays } = context.figures;
  return dated('minimumPeriod', minimumPeriod(from, context).lastDay, 'T-05', 'Aw 2.71', { from, days: openDays - openElectronicFewerDays });
}
