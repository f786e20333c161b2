// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** A due date passed without a decision: the decision maker hears it too, and so do the authors. */
export const challengeDuePassed = defineMessage({
  name: 'challenge.due-passed',
  legal: true,
  neutral: false,
  words: {
    nl: {
      subject: 'De beslistermijn van {challenge} is voorbij',
      text: 'Goedendag,\n\nOver {challenge} moest uiterlijk op {due, date, legal} zijn beslist. Dat is niet gebeurd. Bekijk in Samenspel wat nu kan.',
      line: 'De beslistermijn van {challenge} is voorbij.',
    },
    en: {
      subject: 'The term to decide on {challenge} has passed',
      text: 'Hello,\n\nOn {challenge} a decision was due by {due, date, legal}. That did not happen. Look in Samenspel what can be done now.',
      line: 'The term to decide on {challenge} has passed.',
    },
  },
  path: '/challenges/{challengeId}',
  example: { challenge: 'Beheer van de speeltuin', challengeId: '0198f0a0-0000-7000-8000-000000000000', due: 1_772_000_000_000 },
});
