// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType } from '@nestjs/graphql';
import type { AgreementTerms } from '@samenspel/agreements';
import { IsCleanText } from '@samenspel/graphql-kit';
import { MaxLength } from 'class-validator';

const LONG = 10_000;

@InputType({ description: 'What an agreement holds besides money and dates (C-32).' })
export class AgreementTermsInput implements AgreementTerms {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly task!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly powers!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly notice!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly stepIn!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly continuity!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly assetsOnReturn!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly liability!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly insurance!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly advancePayment!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly indexation!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly vat!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reporting!: string;
}
