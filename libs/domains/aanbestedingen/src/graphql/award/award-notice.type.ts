// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, Cost, DateTimeScalar, SafeIntScalar } from '@samenspel/graphql-kit';
import type { NoticedAdvice } from '../../domain/award/award-notice.js';
import { StandstillType } from './standstill.type.js';

@ObjectType('NoticedAdvice', { description: 'What an initiative said of your bid, and what the municipality answered (A-12).' })
@Allow('award:read-own-notice')
export class NoticedAdviceType {
  @Field(() => String, { description: 'The initiative; persons are not named.' })
  readonly adviser!: string;

  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly text!: string;

  @Field(() => String)
  readonly citation!: string;

  @Field(() => Int, { nullable: true })
  readonly score!: number | null;

  @Field(() => String, { nullable: true, description: '`followed`, `partly` or `not_followed`.' })
  readonly outcome!: string | null;

  @Field(() => String, { nullable: true })
  readonly because!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class NoticedAdviceConnection extends Connection('NoticedAdvice', () => NoticedAdviceType) {}

@ObjectType('NoticedCriterion', { description: 'Your score beside that of the winner.' })
@Allow('award:read-own-notice')
export class NoticedCriterionType {
  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Int, { nullable: true })
  readonly score!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'In hundredths of a point, or in cents of value.' })
  readonly amount!: number | null;

  @Field(() => Int, { nullable: true })
  readonly winnerScore!: number | null;

  @Field(() => SafeIntScalar, { nullable: true })
  readonly winnerAmount!: number | null;

  @Field(() => String, { description: 'Why you got this score.' })
  readonly reason!: string;

  @Field(() => String)
  readonly adviceWeighed!: string;
}

@ObjectType('AwardNotice', { description: 'The award decision as your party reads it (S-07).' })
@Allow('award:read-own-notice')
export class AwardNoticeType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => Boolean)
  readonly won!: boolean;

  @Field(() => String)
  readonly winnerName!: string;

  @Field(() => String, { description: 'Why the winner won.' })
  readonly reasons!: string;

  @Field(() => Int, { nullable: true, description: 'Null for a bid that is not in the ranking.' })
  readonly rank!: number | null;

  @Field(() => String, { description: '`hundredths_of_a_point` or `cents`.' })
  readonly unit!: string;

  @Field(() => SafeIntScalar, { nullable: true })
  readonly total!: number | null;

  @Field(() => SafeIntScalar)
  readonly winnerTotal!: number;

  @Field(() => [NoticedCriterionType])
  @Cost({ size: 10 })
  readonly criteria!: readonly NoticedCriterionType[];

  @Field(() => DateTimeScalar)
  readonly decidedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Since when it can be read here.' })
  readonly noticeAt!: Date;

  @Field(() => StandstillType, { nullable: true })
  readonly standstill!: StandstillType | null;

  /** Not in the graph; `advice` is a field with pages. */
  readonly allAdvice!: readonly NoticedAdvice[];
}
