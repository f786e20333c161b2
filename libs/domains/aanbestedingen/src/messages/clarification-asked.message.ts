// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** B-08: a question about a bid, with its term. */
export const clarificationAsked = defineMessage({
  name: 'bid.clarification-asked',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Een vraag over uw inschrijving op {tender}',
      text: 'Goedendag,\n\nDe gemeente heeft een vraag over uw inschrijving op {tender}. Antwoord vóór {answerBefore, date, legal} {answerBefore, time, legal}. U kunt uw inschrijving niet meer veranderen.',
      line: 'Er is een vraag over uw inschrijving op {tender}. Antwoord vóór {answerBefore, date, legal} {answerBefore, time, legal}.',
    },
    en: {
      subject: 'A question about your bid for {tender}',
      text: 'Hello,\n\nThe municipality has a question about your bid for {tender}. Answer before {answerBefore, date, legal} {answerBefore, time, legal}. You can no longer change your bid.',
      line: 'There is a question about your bid for {tender}. Answer before {answerBefore, date, legal} {answerBefore, time, legal}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', answerBefore: 1_797_332_400_000 },
});
