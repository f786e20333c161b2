// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** B-10: a price that looks abnormally low is asked about first, with a term. */
export const priceQuestioned = defineMessage({
  name: 'bid.price-questioned',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Een vraag over uw prijs voor {tender}',
      text: 'Goedendag,\n\nUw prijs voor {tender} lijkt erg laag. Leg vóór het einde van {lastDay, date, legal} uit hoe u daaraan komt.\n\n{question}',
      line: 'Er is een vraag over uw prijs voor {tender}. Antwoord uiterlijk op {lastDay, date, legal}.',
    },
    en: {
      subject: 'A question about your price for {tender}',
      text: 'Hello,\n\nYour price for {tender} looks very low. Explain before the end of {lastDay, date, legal} how you come to it.\n\n{question}',
      line: 'There is a question about your price for {tender}. Answer on {lastDay, date, legal} at the latest.',
    },
  },
  path: '/tenders/{tenderId}',
  example: {
    ...{ tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000' },
    ...{ lastDay: 1_798_761_600_000, question: 'Waaruit bestaat uw uurtarief?' },
  },
});
