// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AgreementsModule } from '@samenspel/agreements';
import { DraftChallengeAgreement } from './application/draft-challenge-agreement.js';
import { Drafts } from './application/drafts.js';
import { ChallengeDuePassed, ChallengeDueSoon } from './application/due-dates.js';
import { FindChallenges } from './application/find-challenges.js';
import { FindTasks } from './application/find-tasks.js';
import { PerformAct } from './application/perform-act.js';
import { PublicRegister } from './application/public-register.js';
import { Publishing } from './application/publishing.js';
import { RulesOfChallenging } from './application/rules-of-challenging.js';
import { Supporting } from './application/supporting.js';
import { Tasks } from './application/tasks.js';

/** Providers that answer due moments; the worker collects them. */
export const rightToChallengeDueHandlers = [ChallengeDueSoon, ChallengeDuePassed];

const providers = [
  ...[PerformAct, Drafts, DraftChallengeAgreement, Publishing, RulesOfChallenging, Supporting, Tasks],
  ...[FindChallenges, FindTasks, PublicRegister],
  ...rightToChallengeDueHandlers,
];

/** Use cases and queries of challenges; the app adds the resolvers of `./graphql`. */
@Module({ imports: [AgreementsModule], providers, exports: providers })
export class RightToChallengeModule {}
