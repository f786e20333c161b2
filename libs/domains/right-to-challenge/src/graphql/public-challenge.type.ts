// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection, MutationPayload } from '@samenspel/graphql-kit';
import type { ChallengeStatus } from '../domain/challenges/challenge-status.js';
import { ChallengeStatusEnum } from './challenge.enums.js';

@ObjectType('PublicChallenge', { description: 'What everybody reads of a challenge (C-34).' })
@Allow('challenge:read')
export class PublicChallengeType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'The name of the party; never of a person.' })
  readonly party!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly summary!: string;

  @Field(() => String, { nullable: true, description: 'The plan as an example to start from, with the consent of its authors.' })
  readonly plan!: string | null;

  @Field(() => String, { nullable: true })
  readonly reasons!: string | null;

  @Field(() => ChallengeStatusEnum)
  readonly status!: ChallengeStatus;

  @Field(() => Date)
  readonly publicAt!: Date;

  @Field(() => Int, { nullable: true, description: 'How many support it; null for fewer than ten.' })
  readonly support!: number | null;
}

@ObjectType()
@Allow('challenge:read')
export class PublicChallengeConnection extends Connection('PublicChallenge', () => PublicChallengeType) {}

@ObjectType()
@Allow('challenge:read')
export class PublicChallengePayload extends MutationPayload {
  @Field(() => PublicChallengeType, { nullable: true })
  readonly challenge?: PublicChallengeType | null;
}

@ObjectType('ChallengeFigure', { description: 'How many; null is withheld (X-04).' })
@Allow('challenge:read')
export class ChallengeFigureType {
  @Field(() => String)
  readonly key!: string;

  @Field(() => Int, { nullable: true })
  readonly count!: number | null;
}

@ObjectType('ChallengeFigures', { description: 'How a municipality decided in one year (C-34). What is null was withheld.' })
@Allow('challenge:read')
export class ChallengeFiguresType {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => Int, { nullable: true })
  readonly decided!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those decided, in basis points.' })
  readonly inTimeShare!: number | null;

  @Field(() => Int, { nullable: true })
  readonly medianDays!: number | null;

  @Field(() => [ChallengeFigureType])
  readonly outcomes!: readonly ChallengeFigureType[];
}
