// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** S-08: extending the standstill holds for all bidders, and each is told at once. */
export const standstillExtended = defineMessage({
  name: 'standstill.extended',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Opschortende termijn van {tender} verlengd',
      text: 'Goedendag,\n\nDe gemeente heeft de opschortende termijn van {tender} verlengd tot en met {lastDay, date, legal}.\n\n{reason}',
      line: 'De opschortende termijn van {tender} loopt nu tot en met {lastDay, date, legal}.',
    },
    en: {
      subject: 'Standstill of {tender} extended',
      text: 'Hello,\n\nThe municipality has extended the standstill of {tender} up to and including {lastDay, date, legal}.\n\n{reason}',
      line: 'The standstill of {tender} now runs up to and including {lastDay, date, legal}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: {
    ...{ tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000' },
    ...{ lastDay: 1_798_761_600_000, reason: 'Een inschrijver vroeg om uitleg.' },
  },
});
