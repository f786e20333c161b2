// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** B-08: each bidder is told what was decided on its bid. The mail says only that there is a message: it would name a bidder. */
export const bidJudged = defineMessage({
  name: 'bid.judged',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Besluit over uw inschrijving op {tender}',
      text: 'Goedendag,\n\n{verdict, select, valid {Uw inschrijving op {tender} is geldig.} invalid {Uw inschrijving op {tender} is ongeldig.} other {Uw organisatie is uitgesloten van {tender}.}}\n\n{ground}',
      line: '{verdict, select, valid {Uw inschrijving op {tender} is geldig.} invalid {Uw inschrijving op {tender} is ongeldig.} other {Uw organisatie is uitgesloten van {tender}.}}',
    },
    en: {
      subject: 'Decision on your bid for {tender}',
      text: 'Hello,\n\n{verdict, select, valid {Your bid for {tender} is valid.} invalid {Your bid for {tender} is invalid.} other {Your organisation is excluded from {tender}.}}\n\n{ground}',
      line: '{verdict, select, valid {Your bid for {tender} is valid.} invalid {Your bid for {tender} is invalid.} other {Your organisation is excluded from {tender}.}}',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', verdict: 'valid', ground: 'Voldoet aan de eisen.' },
});
