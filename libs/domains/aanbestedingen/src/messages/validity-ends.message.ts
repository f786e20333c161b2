// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** B-09: the first bid of a lot stops to hold soon. */
export const validityEnds = defineMessage({
  name: 'bid.validity-ends',
  legal: false,
  neutral: true,
  words: {
    nl: {
      subject: 'Inschrijvingen op {tender} zijn bijna niet meer geldig',
      text: 'Goedendag,\n\nInschrijvingen op {tender} zijn geldig tot en met {last, date, legal}. Daarna kunt u niet meer gunnen. Vraag alle inschrijvers op tijd om langer geldig te blijven.',
      line: 'Inschrijvingen op {tender} zijn geldig tot en met {last, date, legal}. Gun op tijd of vraag om verlenging.',
    },
    en: {
      subject: 'Bids for {tender} soon hold no longer',
      text: 'Hello,\n\nBids for {tender} hold until {last, date, legal}. Afterwards you cannot award. Ask all bidders in time to let their bids hold for longer.',
      line: 'Bids for {tender} hold until {last, date, legal}. Award in time, or ask to prolong.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', last: Date.UTC(2027, 2, 1) },
});
