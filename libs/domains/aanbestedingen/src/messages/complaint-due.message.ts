// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** T-15: a complaint waits for an answer; the day before the deadline the decision maker hears so too. */
export const complaintDue = defineMessage({
  name: 'complaint.due',
  legal: true,
  neutral: false,
  words: {
    nl: {
      subject: 'Een klacht over {tender} wacht op antwoord',
      text: 'Goedendag,\n\nEr is nog een klacht over {tender} zonder besluit. {escalated, select, yes {Zorg vandaag voor advies en besluit.} other {Geef zo snel mogelijk advies.}} Inschrijven sluit op {until, date, legal} om {until, time, legal}. Antwoord vóór de opening.',
      line: 'Een klacht over {tender} wacht op antwoord. Antwoord vóór {until, date, legal} {until, time, legal}.',
    },
    en: {
      subject: 'A complaint about {tender} waits for an answer',
      text: 'Hello,\n\nA complaint about {tender} has no decision yet. {escalated, select, yes {See to advice and decision today.} other {Give advice as soon as you can.}} Bidding closes on {until, date, legal} at {until, time, legal}. Answer before the opening.',
      line: 'A complaint about {tender} waits for an answer. Answer before {until, date, legal} {until, time, legal}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: {
    ...{ tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000' },
    ...{ until: 1_797_332_400_000, escalated: 'no' },
  },
});
