// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, Cost } from '@samenspel/graphql-kit';

@ObjectType('AdvisedPart', { description: 'What a bid answers under an advised criterion (A-07).' })
@Allow('advice:read-bids')
export class AdvisedPartType {
  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => String, { nullable: true, description: 'Null when it is kept out as a trade secret.' })
  readonly text!: string | null;
}

@ObjectType('AdvisedBid', { description: 'A bid as an adviser reads it: never prices, documents or personal data.' })
@Allow('advice:read-bids')
export class AdvisedBidType {
  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => String)
  readonly bidderName!: string;

  @Field(() => String, { description: 'Names you and the day; show it over each page. Every view is logged (A-06).' })
  readonly watermark!: string;

  @Field(() => [AdvisedPartType])
  @Cost({ size: 20 })
  readonly parts!: readonly AdvisedPartType[];
}

@ObjectType()
@AllowAnonymous()
export class AdvisedBidConnection extends Connection('AdvisedBid', () => AdvisedBidType) {}

@ObjectType('PublicAdvice', { description: 'After the contract: what advisers said of the winning bid under a criterion, and the answer (A-12).' })
@AllowAnonymous()
export class PublicAdviceType {
  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => String)
  readonly adviserName!: string;

  @Field(() => [String])
  @Cost({ size: 5 })
  readonly aboutWinner!: readonly string[];

  @Field(() => String, { nullable: true })
  readonly outcome!: string | null;

  @Field(() => String, { nullable: true })
  readonly because!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class PublicAdviceConnection extends Connection('PublicAdvice', () => PublicAdviceType) {}
