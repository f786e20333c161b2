// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { LocalDateScalar } from '@samenspel/graphql-kit';
import { GraphQLJSON } from 'graphql-scalars';
import type { DatedFigure } from '../domain/dated-figure.js';

@ObjectType('DatedFigure', { description: 'A threshold, period or other figure with its validity and source.' })
@Allow('reference:read')
export class DatedFigureType {
  @Field(() => String, { description: 'Such as `standstill.days`. Amounts are in cents without VAT.' })
  readonly key!: string;

  @Field(() => ID, { nullable: true, description: 'Null for a national figure.' })
  readonly municipalityId!: string | null;

  @Field(() => GraphQLJSON)
  readonly value!: unknown;

  @Field(() => LocalDateScalar)
  readonly validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  readonly validTo!: string | null;

  @Field(() => String)
  readonly source!: string;

  @Field(() => Boolean, { description: 'Whether a person checked it against its source.' })
  readonly verified!: boolean;

  @Field(() => Boolean, { description: 'In a sandbox: the last known figure, where the one of that day is not set yet.' })
  readonly provisional!: boolean;
}

export const toDatedFigure = (figure: DatedFigure): DatedFigureType => ({ ...figure, verified: figure.verifiedBy !== null });
