// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, Money } from '@samenspel/graphql-kit';
import type { PriceMethod } from '../../domain/tenders/lot.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { PriceMethodEnum, TenderStatusEnum } from './tender.enums.js';

/** Other subjects add their fields to it: a bid, an opening and an award are those of a lot. */
@ObjectType('Lot', { description: 'The part of a tender that is bid on and awarded by itself.' })
@Allow('tender:read')
export class LotType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly tenderId!: string;

  @Field(() => Int)
  readonly position!: number;

  @Field(() => String, { description: 'Empty when the tender is not divided.' })
  readonly title!: string;

  @Field(() => TenderStatusEnum)
  readonly status!: TenderStatus;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => Int, { description: 'Scores are whole numbers from 0 to this.' })
  readonly scaleMax!: number;

  @Field(() => PriceMethodEnum, { nullable: true })
  readonly priceMethod!: PriceMethod | null;

  @Field(() => Int, { nullable: true, description: 'In hundredths of a percent.' })
  readonly priceWeightBp!: number | null;

  @Field(() => Money, { nullable: true })
  readonly priceMin!: Money | null;

  @Field(() => Money, { nullable: true })
  readonly priceMax!: Money | null;

  @Field(() => Boolean, { description: 'A price above `priceMax` makes a bid invalid.' })
  readonly priceCeiling!: boolean;
}

@ObjectType()
@AllowAnonymous()
export class LotConnection extends Connection('Lot', () => LotType) {}
