// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType } from '@nestjs/graphql';
import { IsEnum, IsInt, Max, Min } from 'class-validator';
import { Currency } from './currency.js';
import { SafeIntScalar } from './safe-int.scalar.js';

@InputType({ description: 'An amount in whole cents.' })
export class MoneyInput {
  @Field(() => SafeIntScalar)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly cents!: number;

  @Field(() => Currency, { defaultValue: Currency.EUR })
  @IsEnum(Currency)
  readonly currency!: Currency;
}
