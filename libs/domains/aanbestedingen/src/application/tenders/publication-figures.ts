// SPDX-License-Identifier: EUPL-1.2
import { cents, type LocalDate } from '@samenspel/kernel';
import { figureAt, type Queryable } from '@samenspel/reference';
import type { PublicationFigures } from '../../domain/tenders/gate.js';

type CountKey = Exclude<Parameters<typeof figureAt>[1], 'calendar.equated_days' | 'standstill.below_threshold_default'>;

/** Every figure that publishing looks at, as in force on `day`: the first day of the procedure. */
export async function publicationFigures(db: Queryable, municipalityId: string, day: LocalDate): Promise<PublicationFigures> {
  const of = async (key: CountKey): Promise<number> => figureAt(db, key, municipalityId, day);
  return {
    thresholds: {
      works: cents(await of('threshold.works.cents')),
      services_and_supplies: cents(await of('threshold.services_and_supplies.cents')),
      social_and_specific: cents(await of('threshold.social_and_specific.cents')),
    },
    openDays: await of('period.open.days'),
    openElectronicFewerDays: await of('period.open.electronic_fewer_days'),
    answersBeforeDeadlineDays: await of('period.answers_before_deadline_days'),
    reasonableDays: await of('period.reasonable_warning_days'),
    standstillDays: await of('standstill.days'),
    invitedMinimum: await of('invited.minimum'),
    invitedMaximum: await of('invited.maximum'),
    tedWaitHours: await of('ted.publication_wait_hours'),
  };
}
