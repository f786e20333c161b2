// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost } from '@samenspel/graphql-kit';

@ObjectType('EvaluatorScore', { description: 'What one evaluator gave alone (S-01).' })
@Allow('score:read')
export class EvaluatorScoreType {
  @Field(() => ID)
  readonly personId!: string;

  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => Int)
  readonly score!: number;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Boolean, { description: 'False for an evaluator who was replaced: kept, not counted.' })
  readonly counts!: boolean;
}

@ObjectType('ConsensusScore', { description: 'What the evaluators settled together (S-02).' })
@Allow('score:read')
export class ConsensusScoreType {
  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => Int)
  readonly score!: number;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String)
  readonly adviceWeighed!: string;
}

@ObjectType('Scores', { description: 'Until all have locked an evaluator sees the own scores only, and nobody else any.' })
@Allow('score:read')
export class ScoresType {
  @Field(() => Boolean)
  readonly allLocked!: boolean;

  @Field(() => Boolean)
  readonly ownLocked!: boolean;

  @Field(() => Boolean, { description: 'Scores and answers to advice change no more (S-03).' })
  readonly fixed!: boolean;

  @Field(() => Int)
  readonly evaluators!: number;

  @Field(() => Int, { description: 'How many of them have locked.' })
  readonly locked!: number;

  @Field(() => [EvaluatorScoreType])
  @Cost({ size: 100 })
  readonly individual!: readonly EvaluatorScoreType[];

  @Field(() => [ConsensusScoreType])
  @Cost({ size: 50 })
  readonly consensus!: readonly ConsensusScoreType[];
}
