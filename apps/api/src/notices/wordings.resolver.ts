// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { Cost, toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { SetWording } from '@samenspel/messages';
import { FindWordings } from './find-wordings.js';
import { MessageKindType, SetMessageWordingInput, SetMessageWordingPayload } from './wording.types.js';

/** How a municipality words its messages; the rules stand in the messages lib. */
@Resolver(() => MessageKindType)
export class WordingsResolver {
  constructor(
    private readonly find: FindWordings,
    private readonly set: SetWording,
  ) {}

  @Query(() => [MessageKindType], { description: 'Every kind of message, with the words that your municipality has for it.' })
  @Allow('municipality:change')
  @Cost({ size: 40 })
  async messageKinds(@CurrentActor() actor: Actor): Promise<readonly MessageKindType[]> {
    return this.find.ofOwnMunicipality(actor);
  }

  @Mutation(() => SetMessageWordingPayload, { description: "Sets your municipality's own words for a kind of message, from a moment on." })
  @Allow('municipality:change')
  async setMessageWording(@CurrentActor() actor: Actor, @Args('input') input: SetMessageWordingInput): Promise<object> {
    const set = await this.set.execute(actor, { ...input, words: input.words ?? null, validFrom: input.validFrom ?? null });
    return toPayload(set, ({ kind }) => ({ kind: this.find.byName(actor, kind) }));
  }
}
