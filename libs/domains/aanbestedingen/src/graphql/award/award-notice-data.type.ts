// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, LocalDateScalar, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { StandstillType } from './standstill.type.js';

@ObjectType('NoticedAwardCriterion', { description: 'A criterion as the award notice names it.' })
@Allow('award:send-notice')
export class NoticedAwardCriterionType {
  @Field(() => String, { description: 'eForms award criterion type: `quality` or `price`.' })
  readonly type!: string;

  @Field(() => String, { description: 'Empty for the price.' })
  readonly title!: string;

  @Field(() => Int, { nullable: true, description: 'In hundredths of a percent; null under a value-based award.' })
  readonly weight!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'What full quality is worth under a value-based award, in cents.' })
  readonly maxValueCents!: number | null;
}

@ObjectType('AnnouncedAward', { description: 'Where the award was announced.' })
@Allow('award:send-notice')
export class AnnouncedAwardType {
  @Field(() => String, { description: 'The number that TED or TenderNed gave.' })
  readonly reference!: string;

  @Field(() => LocalDateScalar)
  readonly publishedOn!: LocalDate;
}

@ObjectType('AwardNoticeData', { description: 'What TED and TenderNed ask in the notice of one awarded lot (S-10, Aw 2.134).' })
@Allow('award:send-notice')
export class AwardNoticeDataType {
  @Field(() => ID)
  readonly lotId!: string;

  @Field(() => String, { description: 'The name of the municipality.' })
  readonly authority!: string;

  @Field(() => String, { description: 'eForms buyer legal type.' })
  readonly buyerLegalType!: string;

  @Field(() => String)
  readonly tenderNumber!: string;

  @Field(() => String)
  readonly subject!: string;

  @Field(() => String, { nullable: true })
  readonly cpvCode!: string | null;

  @Field(() => String, { description: 'eForms procurement procedure type; below the threshold the nearest one.' })
  readonly procedureType!: string;

  @Field(() => String, { nullable: true, description: 'eForms reserved procurement; null when it was not reserved.' })
  readonly reserved!: string | null;

  @Field(() => Int, { description: 'From 1.' })
  readonly lotNumber!: number;

  @Field(() => String, { description: 'Empty when the tender is not divided.' })
  readonly lotTitle!: string;

  @Field(() => Int)
  readonly bidsReceived!: number;

  @Field(() => Int)
  readonly bidsValid!: number;

  @Field(() => String, { description: 'The party that leads the winning bid.' })
  readonly winner!: string;

  @Field(() => String, { nullable: true })
  readonly winnerKvkNumber!: string | null;

  @Field(() => SafeIntScalar, { description: 'The price of the winning bid, in cents without VAT.' })
  readonly priceCents!: number;

  @Field(() => String, { nullable: true, description: '`value_based`, `absolute` or `relative`.' })
  readonly priceMethod!: string | null;

  @Field(() => [NoticedAwardCriterionType])
  @Cost({ size: 10 })
  readonly criteria!: readonly NoticedAwardCriterionType[];

  @Field(() => LocalDateScalar)
  readonly awardedOn!: LocalDate;

  @Field(() => StandstillType, { nullable: true })
  readonly standstill!: StandstillType | null;

  @Field(() => LocalDateScalar, { description: 'The last day on which the notice is in time.' })
  readonly lastDay!: LocalDate;

  @Field(() => AnnouncedAwardType, { nullable: true, description: 'Null while nobody recorded it.' })
  readonly announced!: AnnouncedAwardType | null;
}
