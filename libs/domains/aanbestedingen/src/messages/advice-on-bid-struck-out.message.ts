// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** a bidder hears that an advice on its bid counts no more; not of whom, which is not public before the award notice. */
export const adviceOnBidStruckOut = defineMessage({
  name: 'advice.on-bid-struck-out',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Een advies over uw inschrijving op {tender} telt niet mee',
      text: 'Goedendag,\n\nEen advies over uw inschrijving op {tender} is geschrapt, omdat er een belang bij een inschrijver was. De gemeente weegt uw inschrijving opnieuw, zonder dat advies.',
      line: 'Een advies over uw inschrijving op {tender} is geschrapt en telt niet mee.',
    },
    en: {
      subject: 'An advice on your bid for {tender} does not count',
      text: 'Hello,\n\nAn advice on your bid for {tender} was struck out, because there was an interest in a bidder. The municipality weighs your bid again, without that advice.',
      line: 'An advice on your bid for {tender} was struck out and does not count.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000' },
});
