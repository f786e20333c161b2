// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** the bids are open; each person declares interests again, and the window has one end. */
export const adviceMayBegin = defineMessage({
  name: 'advice.may-begin',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'U kunt adviseren over {tender}',
      text: 'Goedendag,\n\nDe inschrijvingen op {tender} zijn geopend. Verklaar eerst opnieuw of u een belang hebt: nu is bekend wie inschrijft. Daarna leest u de delen waarover advies is gevraagd. Twee leden tekenen het advies vóór {until, date, legal} {until, time, legal}.',
      line: 'De inschrijvingen op {tender} zijn geopend. Verklaar uw belangen en adviseer vóór {until, date, legal} {until, time, legal}.',
    },
    en: {
      subject: 'You can advise on {tender}',
      text: 'Hello,\n\nThe bids for {tender} are open. First declare again whether you have an interest: now it is known who bids. Then you read the parts on which advice is asked. Two members sign the advice before {until, date, legal} {until, time, legal}.',
      line: 'The bids for {tender} are open. Declare your interests and advise before {until, date, legal} {until, time, legal}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', until: 1_797_332_400_000 },
});
