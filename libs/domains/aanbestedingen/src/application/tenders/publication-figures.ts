// SPDX-License-Identifier: EUPL-1.2
import { cents, type LocalDate } from '@samenspel/kernel';
import { knownFiguresAt, type Queryable } from '@samenspel/reference';
import type { PublicationFigures } from '../../domain/tenders/gate.js';

const KEYS = [
  'threshold.works.cents',
  'threshold.services_and_supplies.cents',
  'threshold.social_and_specific.cents',
  'period.open.days',
  'period.open.electronic_fewer_days',
  'period.answers_before_deadline_days',
  'period.reasonable_warning_days',
  'standstill.days',
  'invited.minimum',
  'invited.maximum',
  'ted.publication_wait_hours',
] as const;

/**
 * Every figure that publishing looks at, as in force on `day`: the first day of the procedure. Where none is set yet the last
 * known one is told as provisional: reading goes on with it, publishing outside a sandbox does not (T-04).
 */
export async function publicationFigures(db: Queryable, municipalityId: string, day: LocalDate): Promise<PublicationFigures> {
  const { values, provisional } = await knownFiguresAt(db, KEYS, municipalityId, day);
  return {
    thresholds: {
      works: cents(values['threshold.works.cents']),
      services_and_supplies: cents(values['threshold.services_and_supplies.cents']),
      social_and_specific: cents(values['threshold.social_and_specific.cents']),
    },
    openDays: values['period.open.days'],
    openElectronicFewerDays: values['period.open.electronic_fewer_days'],
    answersBeforeDeadlineDays: values['period.answers_before_deadline_days'],
    reasonableDays: values['period.reasonable_warning_days'],
    standstillDays: values['standstill.days'],
    invitedMinimum: values['invited.minimum'],
    invitedMaximum: values['invited.maximum'],
    tedWaitHours: values['ted.publication_wait_hours'],
    provisional,
  };
}
