// SPDX-License-Identifier: EUPL-1.2
import type { Step } from './step.js';
import { adviceEndSteps, adviceSteps } from './steps/advice.js';
import { assessmentSteps } from './steps/assessment.js';
import { awardSteps } from './steps/award.js';
import { bidSteps } from './steps/bids.js';
import { invitationSteps } from './steps/invitations.js';
import { openingSteps } from './steps/opening.js';
import { peopleSteps } from './steps/people.js';
import { questionSteps } from './steps/questions.js';
import { tenderSteps } from './steps/tender.js';

/** One tender from the first sign-in to the award record. */
export const story: readonly Step[] = [
  ...peopleSteps,
  ...tenderSteps,
  ...questionSteps,
  ...invitationSteps,
  ...bidSteps,
  ...openingSteps,
  ...adviceSteps,
  ...assessmentSteps.alone,
  ...adviceEndSteps,
  ...assessmentSteps.together,
  ...awardSteps,
];
