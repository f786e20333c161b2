// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, type ApiContext } from '@samenspel/graphql-kit';
import { ExplainTerm } from '../application/explain-term.js';
import { ExplainTermArgs } from './explain-term.args.js';
import { explainedTerm, ExplainedTermType } from './explained-term.type.js';

@Resolver()
export class ExplainTermResolver {
  constructor(private readonly explain: ExplainTerm) {}

  @Query(() => ExplainedTermType, { description: 'When does a term end, and why: anybody may check a date.' })
  @Allow('reference:read')
  @Cost({ own: 5 })
  async explainTerm(@Args() question: ExplainTermArgs, @Context() { say }: ApiContext): Promise<ExplainedTermType> {
    return explainedTerm(await this.explain.execute(question), say);
  }
}
