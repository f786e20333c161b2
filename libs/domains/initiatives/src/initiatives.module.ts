// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { FindInitiatives } from './application/find-initiatives.js';
import { FollowTopics } from './application/follow-topics.js';
import { PublishInitiative } from './application/publish-initiative.js';
import { RegisterInitiative } from './application/register-initiative.js';
import { UpdateInitiative } from './application/update-initiative.js';

const useCases = [FindInitiatives, FollowTopics, PublishInitiative, RegisterInitiative, UpdateInitiative];

/** Needs UnitOfWork and Reads from the app, which adds the resolvers of `./graphql`. */
@Module({ providers: useCases, exports: useCases })
export class InitiativesModule {}
