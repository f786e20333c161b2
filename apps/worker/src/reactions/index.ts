// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import type { Reaction } from '@samenspel/events';
import { FollowersHearOfSteps } from './followers-hear-of-steps.js';

/** One file per "when this happens in one domain, that is done in another"; each is a class that asks for use cases. */
export const reactionClasses: readonly Type<Reaction>[] = [FollowersHearOfSteps];
