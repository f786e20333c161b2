// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { MoveSandboxClock } from '@samenspel/database';
import { DateTimeScalar, toPayload, type ApiContext } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { MunicipalityType } from '@samenspel/parties/graphql';
import { ClockLoader } from './clock.loader.js';
import { MoveSandboxClockInput, MoveSandboxClockPayload } from './clock.types.js';

@Resolver(() => MunicipalityType)
export class ClockResolver {
  constructor(
    private readonly move: MoveSandboxClock,
    private readonly clocks: ClockLoader,
  ) {}

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'What time it is there: real time, or that of the sandbox.' })
  now(@Parent() municipality: MunicipalityType, @Context() context: ApiContext): Promise<Date | null> {
    return this.clocks.nows.load(context, municipality.id);
  }

  @Mutation(() => MoveSandboxClockPayload, { description: 'Answers when everything that became due has happened.' })
  @Allow('sandbox:move-clock')
  async moveSandboxClock(@CurrentActor() actor: Actor, @Args('input') input: MoveSandboxClockInput): Promise<object> {
    return toPayload(await this.move.execute(actor, input), ({ now, stillDue }) => ({
      now: new Date(now),
      stillDue: stillDue.map(({ kind }) => kind),
    }));
  }
}
