// SPDX-License-Identifier: EUPL-1.2
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';

@ObjectType('AreaFigure', { description: 'A key figure of Statistics Netherlands of that year.' })
@Allow('area:read')
export class AreaFigureType {
  @Field(() => String, { description: 'Such as `households` or `percentage_aged_65_and_over`.' })
  readonly key!: string;

  @Field(() => Float, { nullable: true, description: 'Null is "not known".' })
  readonly value!: number | null;
}
