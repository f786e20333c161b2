// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';

import { ChallengeActs } from './challenge-acts.js';
import { ChallengeResolver } from './challenge.resolver.js';
import { DecisionResolver } from './decision.resolver.js';
import { HandoverResolver } from './handover.resolver.js';
import { LateResolver } from './late.resolver.js';
import { PolicyResolver } from './policy.resolver.js';
import { PublicChallengeResolver } from './public-challenge.resolver.js';
import { TaskResolver } from './task.resolver.js';
import { TreatmentResolver } from './treatment.resolver.js';

/** Everything of this lib that the graph is made of. */
export const rightToChallengeResolvers: Provider[] = [
  ...[ChallengeActs, ChallengeResolver, TreatmentResolver, DecisionResolver, LateResolver, HandoverResolver],
  ...[PublicChallengeResolver, TaskResolver, PolicyResolver],
];
