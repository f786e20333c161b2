// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { FindAreas } from './application/find-areas.js';

/** Needs Reads from the app, which adds the resolvers of `./graphql`. */
@Module({ providers: [FindAreas], exports: [FindAreas] })
export class AreasModule {}
