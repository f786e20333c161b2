// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** the decision maker struck the adviser out, with reasons. */
export const adviserStruckOut = defineMessage({
  name: 'adviser.struck-out',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Uw advies over {tender} telt niet mee',
      text: 'Goedendag,\n\nDe gemeente heeft besloten dat uw initiatief niet meer adviseert over {tender}. Wat u schreef blijft bewaard en telt niet mee.\n\n{reason}',
      line: 'Uw initiatief adviseert niet meer over {tender}. {reason}',
    },
    en: {
      subject: 'Your advice on {tender} does not count',
      text: 'Hello,\n\nThe municipality decided that your initiative no longer advises on {tender}. What you wrote is kept and does not count.\n\n{reason}',
      line: 'Your initiative no longer advises on {tender}. {reason}',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', reason: 'Een lid werkt bij een inschrijver.' },
});
