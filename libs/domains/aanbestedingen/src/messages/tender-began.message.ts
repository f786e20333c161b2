// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** X-05, I-13: a tender began on a theme and in an area that somebody asked to hear about. */
export const tenderBegan = defineMessage({
  name: 'tender.began',
  legal: false,
  neutral: false,
  words: {
    nl: {
      subject: 'Nieuwe aanbesteding: {tender}',
      text: 'Goedendag,\n\nEr is een nieuwe aanbesteding die past bij wat u volgt: {tender}. Inschrijven kan vóór {until, date, legal} {until, time, legal}.',
      line: 'Nieuw: {tender}. Inschrijven kan vóór {until, date, legal} {until, time, legal}.',
    },
    en: {
      subject: 'New tender: {tender}',
      text: 'Hello,\n\nA new tender fits what you follow: {tender}. Bids are due before {until, date, legal} {until, time, legal}.',
      line: 'New: {tender}. Bids are due before {until, date, legal} {until, time, legal}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', until: 1_797_332_400_000 },
});
