// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import type { Page } from '@samenspel/graphql-kit';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import { FindDeclarations } from '../../application/advice/find-declarations.js';
import { FindMyAdvising } from '../../application/advice/find-my-advising.js';
import { pageOfList } from '../page-of-list.js';
import { reasonOf } from './advice-objects.js';
import { AdvisersArgs } from './advice.args.js';
import { AdviserDeclarationConnection, MyAdvisingType, type AdviserDeclarationType } from './advising.type.js';

const TENDER_ID = { type: () => ID };

/** What an adviser sees of itself, and the municipality of its declarations. */
@Resolver(() => MyAdvisingType)
export class AdvisingResolver {
  constructor(
    private readonly mine: FindMyAdvising,
    private readonly declarations: FindDeclarations,
  ) {}

  @Query(() => MyAdvisingType, { nullable: true, description: 'Null when the party that one acts for was not invited and did not apply.' })
  @Allow('advice:read-own')
  async myAdvising(@CurrentActor() actor: Actor, @Args('tenderId', TENDER_ID) tenderId: string): Promise<MyAdvisingType | null> {
    const found = await this.mine.of(actor, tenderId);
    return found === null ? null : { ...found, reason: reasonOf(found) };
  }

  @Query(() => AdviserDeclarationConnection, { description: 'For the procurement officer and the decision maker; none before the opening (A-04).' })
  @Allow('advice:read-declarations')
  async adviserDeclarations(@CurrentActor() actor: Actor, @Args() { tenderId, ...page }: AdvisersArgs): Promise<Page<AdviserDeclarationType>> {
    const found = orProblem(await this.declarations.ofTender(actor, tenderId));
    const numbered = found.map((item, index) => ({ position: index + 1, item }));
    return pageOfList(numbered, page, ({ item: { partyId, partyName, ...rest } }) => ({ ...rest, party: { id: partyId, name: partyName } }));
  }
}
