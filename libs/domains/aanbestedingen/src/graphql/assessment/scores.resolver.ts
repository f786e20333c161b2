// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload, type ApiContext } from '@samenspel/graphql-kit';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import { DeclareEvaluatorInterests } from '../../application/assessment/declare-evaluator-interests.js';
import { FindScores } from '../../application/assessment/find-scores.js';
import { FixQuality } from '../../application/assessment/fix-quality.js';
import { GiveScores } from '../../application/assessment/give-scores.js';
import { RecordConsensus } from '../../application/assessment/record-consensus.js';
import { ReplaceEvaluator } from '../../application/assessment/replace-evaluator.js';
import {
  DeclareEvaluatorInterestsInput,
  FixQualityInput,
  GiveScoresInput,
  LockScoresInput,
  RecordConsensusInput,
  ReplaceEvaluatorInput,
} from './assessment.inputs.js';
import { AssessmentPayload, LotPayload } from './assessment.payloads.js';
import { LotObjects } from './lot-objects.js';
import { ScoresType } from './scores.type.js';

/** From the first declaration to the fixed quality scores. */
@Resolver(() => ScoresType)
export class ScoresResolver {
  constructor(
    private readonly find: FindScores,
    private readonly declaring: DeclareEvaluatorInterests,
    private readonly scoring: GiveScores,
    private readonly replacing: ReplaceEvaluator,
    private readonly settling: RecordConsensus,
    private readonly fixing: FixQuality,
    private readonly lots: LotObjects,
  ) {}

  @Query(() => ScoresType, { description: 'The own scores until all have locked, all of them afterwards. Every view of others’ scores is logged.' })
  @Allow('score:read')
  async scores(@CurrentActor() actor: Actor, @Args('lotId', { type: () => ID }) lotId: string): Promise<ScoresType> {
    return orProblem(await this.find.ofLot(actor, lotId));
  }

  @Mutation(() => AssessmentPayload, { description: 'Once the bidders are known; a conflict ends the task for this lot.' })
  @Allow('score:give')
  async declareEvaluatorInterests(@CurrentActor() actor: Actor, @Args('input') input: DeclareEvaluatorInterestsInput): Promise<object> {
    return toPayload(await this.declaring.execute(actor, input), (value) => value);
  }

  @Mutation(() => AssessmentPayload, { description: 'Whole numbers on the scale; they may change until the own lock.' })
  @Allow('score:give')
  async giveScores(@CurrentActor() actor: Actor, @Args('input') input: GiveScoresInput): Promise<object> {
    return toPayload(await this.scoring.execute(actor, input), (value) => value);
  }

  @Mutation(() => AssessmentPayload, {
    description: 'Final. Afterwards one sees the advice, and the others’ scores once all have locked. Asks for a fresh second factor.',
  })
  @Allow('score:give')
  @AskSecondFactor()
  async lockScores(@CurrentActor() actor: Actor, @Args('input') input: LockScoresInput): Promise<object> {
    return toPayload(await this.scoring.lock(actor, input), (value) => value);
  }

  @Mutation(() => AssessmentPayload, { description: 'Before consensus. What was scored is kept and not counted. Asks for a fresh second factor.' })
  @Allow('consensus:chair')
  @AskSecondFactor()
  async replaceEvaluator(@CurrentActor() actor: Actor, @Args('input') { replacedBy, ...input }: ReplaceEvaluatorInput): Promise<object> {
    return toPayload(await this.replacing.execute(actor, { ...input, replacedBy: replacedBy ?? null }), (value) => value);
  }

  @Mutation(() => AssessmentPayload, { description: 'The joint score with its reasons, and how advice was weighed in it.' })
  @Allow('consensus:record')
  async recordConsensus(@CurrentActor() actor: Actor, @Args('input') input: RecordConsensusInput): Promise<object> {
    return toPayload(await this.settling.execute(actor, input), (value) => value);
  }

  @Mutation(() => LotPayload, { description: 'For good: afterwards the prices may be opened (S-03). Asks for a fresh second factor.' })
  @Allow('consensus:chair')
  @AskSecondFactor()
  async fixQuality(@CurrentActor() actor: Actor, @Args('input') input: FixQualityInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.fixing.execute(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }
}
