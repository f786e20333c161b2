// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** T-13, X-05: a tender was withdrawn, with the reasons, to all at once. */
export const tenderWithdrawn = defineMessage({
  name: 'tender.withdrawn',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: '{tender} is ingetrokken',
      text: 'Goedendag,\n\nDe gemeente heeft {tender} ingetrokken. Wat is ingediend wordt vernietigd en door niemand gelezen.\n\n{reason}',
      line: 'De gemeente heeft {tender} ingetrokken.',
    },
    en: {
      subject: '{tender} was withdrawn',
      text: 'Hello,\n\nThe municipality withdrew {tender}. What was handed in is destroyed, and read by nobody.\n\n{reason}',
      line: 'The municipality withdrew {tender}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', reason: 'Het geld is er niet.' },
});
