// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ExplainTerm } from './application/explain-term.js';
import { FindCodes } from './application/find-codes.js';
import { FindFigures } from './application/find-figures.js';
import { SetFigure } from './application/set-figure.js';
import { VerifyFigure } from './application/verify-figure.js';

const useCases = [ExplainTerm, FindCodes, FindFigures, SetFigure, VerifyFigure];

/** Needs UnitOfWork and Reads from the app, which adds the resolvers of `./graphql`. */
@Module({ providers: useCases, exports: useCases })
export class ReferenceModule {}
