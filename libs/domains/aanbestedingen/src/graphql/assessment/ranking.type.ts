// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, SafeIntScalar } from '@samenspel/graphql-kit';

@ObjectType('RankedCriterion', { description: 'What one criterion came to.' })
@Allow('price:read', 'tender:simulate')
export class RankedCriterionType {
  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => Int, { nullable: true, description: 'Null for a criterion with parts.' })
  readonly score!: number | null;

  @Field(() => SafeIntScalar, { description: 'In hundredths of a point, or in cents of value. The total is rounded by itself.' })
  readonly amount!: number;

  @Field(() => String, { description: 'Before rounding, as a fraction.' })
  readonly exact!: string;
}

@ObjectType('RankedPlace', { description: 'A bid in the ranking, with why it stands there.' })
@Allow('price:read', 'tender:simulate')
export class RankedPlaceType {
  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => String)
  readonly partyName!: string;

  @Field(() => Int, { description: 'Equal for bids that wait for a draw.' })
  readonly rank!: number;

  @Field(() => String, { nullable: true, description: 'With two decimals; null when value is counted.' })
  readonly points!: string | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'The price less the value of the quality; the lowest is best.' })
  readonly valueCents!: number | null;

  @Field(() => SafeIntScalar)
  readonly priceCents!: number;

  @Field(() => String, { nullable: true })
  readonly pricePoints!: string | null;

  @Field(() => [RankedCriterionType])
  @Cost({ size: 10 })
  readonly criteria!: readonly RankedCriterionType[];

  @Field(() => String, { nullable: true, description: 'What puts it above the next: `total`, `criterion` or `draw` (S-05).' })
  readonly aboveNext!: string | null;
}

@ObjectType('NotCountedBid', { description: 'Kept out by its price (S-04).' })
@Allow('price:read', 'tender:simulate')
export class NotCountedBidType {
  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => String)
  readonly because!: string;
}

@ObjectType('Ranking', { description: 'The bids in order, by the printed rules (S-04, S-05).' })
@Allow('price:read', 'tender:simulate')
export class RankingType {
  @Field(() => [RankedPlaceType])
  @Cost({ size: 20 })
  readonly places!: readonly RankedPlaceType[];

  @Field(() => [NotCountedBidType])
  @Cost({ size: 5 })
  readonly notCounted!: readonly NotCountedBidType[];

  @Field(() => [[ID]], { description: 'Ties that two officers still have to draw.' })
  readonly drawNeeded!: readonly (readonly string[])[];

  @Field(() => ID, { nullable: true })
  readonly winnerBidId!: string | null;
}

@ObjectType('WeightMargin', { description: 'How far a weight may move before another bid is better (S-06).' })
@Allow('tender:simulate')
export class WeightMarginType {
  @Field(() => ID, { nullable: true, description: 'Null for the price.' })
  readonly criterionId!: string | null;

  @Field(() => String, { description: '`basis_points` or `cents`.' })
  readonly unit!: string;

  @Field(() => SafeIntScalar)
  readonly printed!: number;

  @Field(() => SafeIntScalar)
  readonly lowest!: number;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Null when no value makes another bid better.' })
  readonly highest!: number | null;

  @Field(() => ID, { nullable: true })
  readonly betterBelow!: string | null;

  @Field(() => ID, { nullable: true })
  readonly betterAbove!: string | null;
}

@ObjectType('ScoringReversal', { description: 'Without this losing bid another one would have won: a flaw of the relative formula.' })
@Allow('tender:simulate')
export class ScoringReversalType {
  @Field(() => ID)
  readonly withoutBidId!: string;

  @Field(() => ID, { nullable: true })
  readonly winnerBidId!: string | null;
}

@ObjectType('Simulation', { description: 'The formula on invented bids (S-06).' })
@Allow('tender:simulate')
export class SimulationType {
  @Field(() => RankingType)
  readonly ranking!: RankingType;

  @Field(() => [WeightMarginType])
  @Cost({ size: 10 })
  readonly margins!: readonly WeightMarginType[];

  @Field(() => [ScoringReversalType])
  @Cost({ size: 10 })
  readonly reversals!: readonly ScoringReversalType[];
}
