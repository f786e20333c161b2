// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { Currency } from './currency.js';
import { SafeIntScalar } from './safe-int.scalar.js';

@ObjectType({ description: 'An amount in whole cents.' })
@AllowAnonymous()
export class Money {
  @Field(() => SafeIntScalar)
  readonly cents!: number;

  @Field(() => Currency)
  readonly currency!: Currency;
}

export const euros = (cents: number): Money => ({ cents, currency: Currency.EUR });
