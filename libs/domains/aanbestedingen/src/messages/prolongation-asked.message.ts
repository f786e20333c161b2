// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** B-09: every bidder in play is asked at once to let its bid hold for longer. */
export const prolongationAsked = defineMessage({
  name: 'bid.prolongation-asked',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Blijft uw inschrijving op {tender} langer geldig?',
      text: 'Goedendag,\n\nDe gemeente vraagt of uw inschrijving op {tender} geldig blijft tot en met {until, date, legal}. De reden: {reason}\n\nAntwoord vóór {answerBefore, date, legal}, {answerBefore, time, legal}. U mag weigeren. Elke inschrijver krijgt dezelfde vraag.',
      line: 'Blijft uw inschrijving op {tender} geldig tot en met {until, date, legal}? Antwoord vóór {answerBefore, date, legal}, {answerBefore, time, legal}.',
    },
    en: {
      subject: 'Does your bid for {tender} hold for longer?',
      text: 'Hello,\n\nThe municipality asks whether your bid for {tender} holds until {until, date, legal}. The reason: {reason}\n\nAnswer before {answerBefore, date, legal}, {answerBefore, time, legal}. You may refuse. Every bidder gets the same question.',
      line: 'Does your bid for {tender} hold until {until, date, legal}? Answer before {answerBefore, date, legal}, {answerBefore, time, legal}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: {
    ...{ tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', reason: 'De beoordeling duurt langer.' },
    ...{ until: Date.UTC(2027, 2, 1), answerBefore: Date.UTC(2026, 11, 1, 11) },
  },
});
