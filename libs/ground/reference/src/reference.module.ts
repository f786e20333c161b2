// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { FindCodes } from './application/find-codes.js';
import { FindFigures } from './application/find-figures.js';

const queries = [FindCodes, FindFigures];

/** Needs Reads from the app, which adds the resolvers of `./graphql`. */
@Module({ providers: queries, exports: queries })
export class ReferenceModule {}
