// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** an adviser declared a conflict of interests; the officer judges it. */
export const conflictDeclared = defineMessage({
  name: 'adviser.conflict-declared',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Een adviseur meldt een belang bij {tender}',
      text: 'Goedendag,\n\nEen adviseur meldt een belang bij een inschrijver op {tender}. Lees de verklaring en beoordeel of het advies kan blijven tellen.',
      line: 'Een adviseur meldt een belang bij {tender}. Lees de verklaring.',
    },
    en: {
      subject: 'An adviser declares an interest in {tender}',
      text: 'Hello,\n\nAn adviser declares an interest in a bidder for {tender}. Read the declaration and judge whether the advice can go on counting.',
      line: 'An adviser declares an interest in {tender}. Read the declaration.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000' },
});
