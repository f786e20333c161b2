// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { DateTimeScalar, IsCleanText, MutationPayload } from '@samenspel/graphql-kit';
import { IsBoolean, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

const LONG = 5_000;

@ObjectType('PriceInquiry', { description: 'A price that looks abnormally low: asked, answered, weighed (B-10).' })
@Allow('price:read', 'bid:read-own')
export class PriceInquiryType {
  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => String)
  readonly question!: string;

  @Field(() => DateTimeScalar, { description: 'The exclusive end of at least five working days.' })
  readonly answerBefore!: Date;

  @Field(() => String, { nullable: true })
  readonly answer!: string | null;

  @Field(() => String, { nullable: true })
  readonly weighed!: string | null;

  @Field(() => Boolean, { nullable: true })
  readonly accepted!: boolean | null;
}

@InputType({ isAbstract: true })
abstract class OnBid {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;
}

@InputType()
export class MarkAbnormallyLowInput extends OnBid {
  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly question!: string;
}

@InputType()
export class ExplainPriceInput extends OnBid {
  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly answer!: string;
}

@InputType()
export class WeighPriceInput extends OnBid {
  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly weighed!: string;

  @Field(() => Boolean, { description: 'When not: propose that the bid is invalid.' })
  @IsBoolean()
  readonly accepted!: boolean;
}

@ObjectType()
@AllowAnonymous()
export class PriceInquiryPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly bidId!: string | null;
}
