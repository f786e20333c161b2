// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** something was asked, notified or decided in a challenge; what it was stands in the portal. */
export const challengeMoved = defineMessage({
  name: 'challenge.moved',
  legal: true,
  neutral: false,
  words: {
    nl: {
      subject: 'Er is nieuws over {challenge}',
      text: 'Goedendag,\n\nEr is nieuws over {challenge}. Lees in Samenspel wat er is gebeurd, en wat u kunt doen.',
      line: 'Er is nieuws over {challenge}.',
    },
    en: {
      subject: 'There is news about {challenge}',
      text: 'Hello,\n\nThere is news about {challenge}. Read in Samenspel what happened, and what you can do.',
      line: 'There is news about {challenge}.',
    },
  },
  path: '/challenges/{challengeId}',
  example: { challenge: 'Beheer van de speeltuin', challengeId: '0198f0a0-0000-7000-8000-000000000000' },
});
