// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** T-06: too few parts of the key are left, so the bids of a lot stay closed for ever; with the reasons, to all at once. */
export const lotUnopenable = defineMessage({
  name: 'lot.unopenable',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Inschrijvingen op {tender} kunnen niet open',
      text: 'Goedendag,\n\nDe gemeente kan de inschrijvingen op {tender} niet meer openen. Niemand heeft ze gelezen of kan dat nog. De gemeente besluit hoe het verder gaat.\n\n{reason}',
      line: 'De inschrijvingen op {tender} kunnen niet meer open.',
    },
    en: {
      subject: 'Bids on {tender} cannot be opened',
      text: 'Hello,\n\nThe municipality can no longer open the bids on {tender}. Nobody has read them or still can. The municipality decides how to go on.\n\n{reason}',
      line: 'The bids on {tender} can no longer be opened.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', reason: 'De sleutels zijn weg.' },
});
