// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** T-11, X-05: a clarification note, to all at once. The mail names no tender: who registered is not known before the opening. */
export const notePublished = defineMessage({
  name: 'clarification-note.published',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Nota van inlichtingen {number, number} bij {tender}',
      text: 'Goedendag,\n\nNota van inlichtingen {number, number} bij {tender} is er. Lees de antwoorden voordat u inschrijft.',
      line: 'Nota van inlichtingen {number, number} bij {tender} is er.',
    },
    en: {
      subject: 'Clarification note {number, number} on {tender}',
      text: 'Hello,\n\nClarification note {number, number} on {tender} is there. Read the answers before you bid.',
      line: 'Clarification note {number, number} on {tender} is there.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', number: 1 },
});
