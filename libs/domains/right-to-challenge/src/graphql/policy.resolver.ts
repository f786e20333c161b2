// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { RulesOfChallenging } from '../application/rules-of-challenging.js';
import { ChallengePolicyPayload, SetChallengePolicyInput, VerifyChallengePolicyInput } from './policy.inputs.js';

@Resolver()
export class PolicyResolver {
  constructor(private readonly rules: RulesOfChallenging) {}

  @Mutation(() => ChallengePolicyPayload, { description: 'The rules of the ordinance from a day on (C-01).' })
  @Allow('challenge:set-rules')
  async setChallengePolicy(@CurrentActor() actor: Actor, @Args('input') input: SetChallengePolicyInput): Promise<object> {
    return toPayload(await this.rules.set(actor, input), ({ validFrom }) => ({ validFrom }));
  }

  @Mutation(() => ChallengePolicyPayload, { description: 'The tick of another person, who compared them with the ordinance.' })
  @Allow('challenge:verify-rules')
  async verifyChallengePolicy(@CurrentActor() actor: Actor, @Args('input') input: VerifyChallengePolicyInput): Promise<object> {
    return toPayload(await this.rules.verify(actor, input), ({ validFrom }) => ({ validFrom }));
  }
}
