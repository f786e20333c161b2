// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowAnonymous, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { Cost, toPayload, type Page } from '@samenspel/graphql-kit';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import { AnswerAdvice } from '../../application/advice/answer-advice.js';
import { FindAdvice, type AdviceView } from '../../application/advice/find-advice.js';
import { FindPublicAdvice } from '../../application/advice/find-public-advice.js';
import { JudgeTradeSecret } from '../../application/advice/judge-trade-secret.js';
import { ReadAdvisedBids } from '../../application/advice/read-advised-bids.js';
import { SignAdvice } from '../../application/advice/sign-advice.js';
import { WriteAdvice } from '../../application/advice/write-advice.js';
import { pageOfList } from '../page-of-list.js';
import { AdviceArgs } from './advice.args.js';
import {
  AnswerAdviceInput,
  DraftAdviceInput,
  JudgeTradeSecretInput,
  SignAdviceInput,
  UpdateAdviceInput,
  type ObservationInput,
} from './advice.inputs.js';
import { AdvicePayload, JudgeTradeSecretPayload } from './advice.payloads.js';
import { AdviceConnection, AdviceType } from './advice.type.js';
import { AdvisedBidConnection, PublicAdviceType, type AdvisedBidType } from './advised-bid.type.js';

const LOT_ID = { type: () => ID };

/** The advice itself: reading bids, writing, signing, answering. */
@Resolver(() => AdviceType)
export class AdviceResolver {
  constructor(
    private readonly find: FindAdvice,
    private readonly published: FindPublicAdvice,
    private readonly reading: ReadAdvisedBids,
    private readonly writing: WriteAdvice,
    private readonly signing: SignAdvice,
    private readonly answering: AnswerAdvice,
    private readonly judging: JudgeTradeSecret,
  ) {}

  @Query(() => AdvisedBidConnection, {
    description: 'The advised parts of the opened bids, after secrecy and both declarations. Every view is logged.',
  })
  @Allow('advice:read-bids')
  async advisedBids(@CurrentActor() actor: Actor, @Args() { lotId, ...page }: AdviceArgs): Promise<Page<AdvisedBidType>> {
    const bids = orProblem(await this.reading.execute(actor, lotId));
    return pageOfList(numbered(bids), page, ({ item }) => item);
  }

  @Query(() => AdviceConnection, { description: 'For the municipality: after the window, and for an evaluator after the own lock (S-01).' })
  @Allow('advice:read')
  async adviceOfLot(@CurrentActor() actor: Actor, @Args() { lotId, ...page }: AdviceArgs): Promise<Page<AdviceType>> {
    const advices = orProblem(await this.find.ofLot(actor, lotId));
    return pageOfList(numbered(advices), page, ({ item }) => advice(item));
  }

  @Query(() => AdviceType, { nullable: true, description: 'The advice of the initiative that one acts for.' })
  @Allow('advice:read-own')
  async myAdvice(@CurrentActor() actor: Actor, @Args('lotId', LOT_ID) lotId: string): Promise<AdviceType | null> {
    const own = await this.find.own(actor, lotId);
    return own === null ? null : advice(own);
  }

  @Query(() => [PublicAdviceType], { description: 'After the contract: advice on the winning bid and the answers (A-12). Empty before.' })
  @AllowAnonymous()
  @Cost({ size: 50 })
  async publicAdvice(@Args('lotId', LOT_ID) lotId: string): Promise<PublicAdviceType[]> {
    return [...(await this.published.ofLot(lotId))];
  }

  @Mutation(() => AdvicePayload)
  @Allow('advice:write')
  async draftAdvice(@CurrentActor() actor: Actor, @Args('input') { lotId, observations }: DraftAdviceInput): Promise<object> {
    return toPayload(await this.writing.draft(actor, { lotId, observations: observations.map(observation) }), ({ adviceId }) => this.one(adviceId));
  }

  @Mutation(() => AdvicePayload, { description: 'An edit takes the signatures away (A-10).' })
  @Allow('advice:write')
  async updateAdvice(@CurrentActor() actor: Actor, @Args('input') { observations, ...rest }: UpdateAdviceInput): Promise<object> {
    return toPayload(await this.writing.update(actor, { ...rest, observations: observations.map(observation) }), ({ adviceId }) =>
      this.one(adviceId),
    );
  }

  @Mutation(() => AdvicePayload, { description: 'Asks for a fresh second factor; the second signature, of another member, submits (A-10).' })
  @Allow('advice:sign')
  @AskSecondFactor()
  async signAdvice(@CurrentActor() actor: Actor, @Args('input') input: SignAdviceInput): Promise<object> {
    return toPayload(await this.signing.execute(actor, input), ({ adviceId }) => this.one(adviceId));
  }

  @Mutation(() => AdvicePayload, { description: 'Per criterion: followed, partly, not followed, and because (A-11).' })
  @Allow('advice:answer', 'advice:decide-answer')
  async answerAdvice(@CurrentActor() actor: Actor, @Args('input') input: AnswerAdviceInput): Promise<object> {
    return toPayload(await this.answering.execute(actor, input), ({ adviceId }) => this.one(adviceId));
  }

  @Mutation(() => JudgeTradeSecretPayload, { description: 'Whether advisers may see a part that the bidder marked (A-07).' })
  @Allow('bid:judge-trade-secret')
  async judgeTradeSecret(@CurrentActor() actor: Actor, @Args('input') input: JudgeTradeSecretInput): Promise<object> {
    return toPayload(await this.judging.execute(actor, input), (value) => value);
  }

  private async one(adviceId: string): Promise<{ advice: AdviceType | null }> {
    const found = await this.find.one(adviceId);
    return { advice: found === null ? null : advice(found) };
  }
}

const numbered = <Item>(items: readonly Item[]): { position: number; item: Item }[] => items.map((item, index) => ({ position: index + 1, item }));
const observation = ({ score, ...rest }: ObservationInput) => ({ ...rest, score: score ?? null });
const advice = ({ partyId, partyName, ...rest }: AdviceView): AdviceType => ({ ...rest, party: { id: partyId, name: partyName } });
