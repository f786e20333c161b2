// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** The handler is warned before a due date passes. */
export const challengeDueSoon = defineMessage({
  name: 'challenge.due-soon',
  legal: true,
  neutral: false,
  words: {
    nl: {
      subject: 'De beslistermijn van {challenge} loopt af',
      text: 'Goedendag,\n\nOver {challenge} moet uiterlijk op {due, date, legal} zijn beslist. Bekijk in Samenspel wat er nog nodig is.',
      line: 'De beslistermijn van {challenge} loopt af.',
    },
    en: {
      subject: 'The term to decide on {challenge} is ending',
      text: 'Hello,\n\nOn {challenge} a decision is due by {due, date, legal}. Look in Samenspel what is still needed.',
      line: 'The term to decide on {challenge} is ending.',
    },
  },
  path: '/challenges/{challengeId}',
  example: { challenge: 'Beheer van de speeltuin', challengeId: '0198f0a0-0000-7000-8000-000000000000', due: 1_772_000_000_000 },
});
