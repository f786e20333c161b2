// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** S-07: each bidder can read the award decision. The mail says only that there is a message: it would name a bidder. */
export const awardDecided = defineMessage({
  name: 'award.decided',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Gunningsbeslissing over {tender}',
      text: 'Goedendag,\n\nDe gemeente heeft besloten aan wie zij {tender} wil gunnen. Lees in Samenspel de beslissing, uw scores en tot wanneer u naar de rechter kunt.',
      line: 'De gemeente heeft besloten aan wie zij {tender} wil gunnen.',
    },
    en: {
      subject: 'Award decision on {tender}',
      text: 'Hello,\n\nThe municipality has decided to whom it intends to award {tender}. In Samenspel you read the decision, your scores and until when you can go to court.',
      line: 'The municipality has decided to whom it intends to award {tender}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000' },
});
