// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { Cost, toPayload } from '@samenspel/graphql-kit';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import { DrawTie } from '../../application/assessment/draw-tie.js';
import { FindRanking } from '../../application/assessment/find-ranking.js';
import { SimulateScoring } from '../../application/assessment/simulate-scoring.js';
import { ConfirmTieDrawInput, ProposeTieDrawInput, SimulateScoringInput } from './assessment.inputs.js';
import { AssessmentPayload } from './assessment.payloads.js';
import { RankingType, SimulationType } from './ranking.type.js';

/** Prices and quality together, ties, and trying the formula. */
@Resolver(() => RankingType)
export class RankingResolver {
  constructor(
    private readonly find: FindRanking,
    private readonly draws: DrawTie,
    private readonly simulator: SimulateScoring,
  ) {}

  @Query(() => RankingType, { description: 'Reckoned from the record, once the prices are open. Every view is logged.' })
  @Allow('price:read')
  @Cost({ own: 5 })
  async ranking(@CurrentActor() actor: Actor, @Args('lotId', { type: () => ID }) lotId: string): Promise<RankingType> {
    return orProblem(await this.find.ofLot(actor, lotId));
  }

  @Query(() => SimulationType, { description: 'Tries the printed formula on invented bids; their names take the place of ids (S-06).' })
  @Allow('tender:simulate')
  @Cost({ own: 10 })
  async simulateScoring(@CurrentActor() actor: Actor, @Args('input') { lotId, bids }: SimulateScoringInput): Promise<SimulationType> {
    return orProblem(await this.simulator.execute(actor, lotId, bids));
  }

  @Mutation(() => AssessmentPayload, { description: 'The first of two officers; nothing is drawn yet (S-05). Asks for a fresh second factor.' })
  @Allow('opening:open')
  @AskSecondFactor()
  async proposeTieDraw(@CurrentActor() actor: Actor, @Args('input') input: ProposeTieDrawInput): Promise<object> {
    return toPayload(await this.draws.propose(actor, input), (value) => value);
  }

  @Mutation(() => AssessmentPayload, { description: 'The second officer: the draw happens now and stands. Asks for a fresh second factor.' })
  @Allow('opening:open')
  @AskSecondFactor()
  async confirmTieDraw(@CurrentActor() actor: Actor, @Args('input') input: ConfirmTieDrawInput): Promise<object> {
    return toPayload(await this.draws.confirm(actor, input), (value) => value);
  }
}
