// SPDX-License-Identifier: EUPL-1.2
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, type Page } from '@samenspel/graphql-kit';
import { FindCodes } from '../application/find-codes.js';
import { FindFigures } from '../application/find-figures.js';
import type { Code, CodeList } from '../domain/code-list.js';
import { CodeConnection } from './code.connection.js';
import { CodeListType } from './code-list.type.js';
import { CodesArgs } from './codes.args.js';
import { DatedFigureType } from './dated-figure.type.js';
import { FiguresArgs } from './figures.args.js';

@Resolver()
export class ReferenceResolver {
  constructor(
    private readonly codesOf: FindCodes,
    private readonly figuresOf: FindFigures,
  ) {}

  @Query(() => [CodeListType], { description: 'Which code lists there are, with source and licence.' })
  @Allow('reference:read')
  codeLists(): Promise<readonly CodeList[]> {
    return this.codesOf.lists();
  }

  @Query(() => CodeConnection, { description: 'The codes of one list.' })
  @Allow('reference:read')
  codes(@Args() args: CodesArgs): Promise<Page<Code>> {
    return this.codesOf.codes(args.list, args);
  }

  @Query(() => [DatedFigureType], { description: 'Thresholds, periods and other figures that hold on a day.' })
  @Allow('reference:read')
  @Cost({ size: 40 })
  async datedFigures(@Args() { on, municipalityId }: FiguresArgs): Promise<DatedFigureType[]> {
    const figures = await this.figuresOf.inForce(municipalityId ?? null, on);
    return figures.map((figure) => ({ ...figure, verified: figure.verifiedBy !== null }));
  }
}
