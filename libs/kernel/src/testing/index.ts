// SPDX-License-Identifier: EUPL-1.2
import { LegalCalendar } from '../terms/legal-calendar.js';
import { localDate } from '../time/local-date.js';

/** The equated days of C-20; in the product they are dated data of the reference lib. */
export const testEquatedDays = [
  ['2023-04-28', 'decree for 2023–2025'],
  ['2023-05-19', 'decree for 2023–2025'],
  ['2024-05-10', 'decree for 2023–2025'],
  ['2024-12-27', 'decree for 2023–2025'],
  ['2025-05-30', 'decree for 2023–2025'],
  ['2026-01-02', 'decree for 2026–2028'],
  ['2026-05-15', 'decree for 2026–2028'],
  ['2027-05-07', 'decree for 2026–2028'],
  ['2028-04-28', 'decree for 2026–2028'],
  ['2028-05-26', 'decree for 2026–2028'],
].map(([date, decree]) => ({ date: localDate(date ?? ''), decree: decree ?? '' }));

/** A calendar for specs: the decreed days up to and including 2028. */
export const testCalendar = new LegalCalendar({ equatedDays: testEquatedDays, lastDecreeYear: 2028 });
