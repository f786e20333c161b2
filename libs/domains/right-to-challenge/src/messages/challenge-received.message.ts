// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** C-10: what came in is confirmed at once, with the date by which there is an answer. */
export const challengeReceived = defineMessage({
  name: 'challenge.received',
  legal: true,
  neutral: false,
  words: {
    nl: {
      subject: 'Wij hebben uw bericht ontvangen: {challenge}',
      text: 'Goedendag,\n\nUw bericht over {challenge} is ontvangen.{hasDue, select, yes { De gemeente beslist uiterlijk op {due, date, legal}.} other {}} In Samenspel ziet u wat er nu gebeurt, en waarom op die dag.',
      line: 'Uw bericht over {challenge} is ontvangen.',
    },
    en: {
      subject: 'We received your message: {challenge}',
      text: 'Hello,\n\nYour message about {challenge} was received.{hasDue, select, yes { The municipality decides by {due, date, legal}.} other {}} In Samenspel you see what happens now, and why by that day.',
      line: 'Your message about {challenge} was received.',
    },
  },
  path: '/challenges/{challengeId}',
  example: { challenge: 'Beheer van de speeltuin', challengeId: '0198f0a0-0000-7000-8000-000000000000', due: 1_772_000_000_000, hasDue: 'yes' },
});
