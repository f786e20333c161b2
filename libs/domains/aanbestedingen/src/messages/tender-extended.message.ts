// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** T-14, X-05: the deadline was moved; all are told and may change their bid (Aw 2.109). */
export const tenderExtended = defineMessage({
  name: 'tender.extended',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Meer tijd voor {tender}',
      text: 'Goedendag,\n\nInschrijven op {tender} kan nu tot {until, date, legal} {until, time, legal}. U kunt uw inschrijving tot dan veranderen of intrekken.\n\n{reason}',
      line: 'Inschrijven op {tender} kan nu tot {until, date, legal} {until, time, legal}.',
    },
    en: {
      subject: 'More time for {tender}',
      text: 'Hello,\n\nBids for {tender} are now due before {until, date, legal} {until, time, legal}. Until then you can change or withdraw your bid.\n\n{reason}',
      line: 'Bids for {tender} are now due before {until, date, legal} {until, time, legal}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: {
    tender: 'Dagbesteding in de wijk',
    tenderId: '0198f0a0-0000-7000-8000-000000000000',
    until: 1_797_332_400_000,
    reason: 'Samenspel was niet bereikbaar.',
  },
});
