// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, Money } from '@samenspel/graphql-kit';

@ObjectType('Criterion', { description: 'A quality criterion of a lot, or one of its sub-criteria.' })
@Allow('tender:read')
export class CriterionType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID, { nullable: true })
  readonly parentId!: string | null;

  @Field(() => Int, { description: 'From 1, within its parent.' })
  readonly position!: number;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Int, { nullable: true, description: 'Of the lot, or within the parent; in hundredths of a percent.' })
  readonly weightBp!: number | null;

  @Field(() => Money, { nullable: true, description: 'What full quality is worth under a value-based award.' })
  readonly maxValue!: Money | null;

  @Field(() => Boolean, { description: 'Initiatives advise on what bids say under it.' })
  readonly advised!: boolean;

  @Field(() => Boolean, { description: '“Krijgen de bewoners wat ze nodig hebben?” is asked under it.' })
  readonly residentsQuestion!: boolean;

  @Field(() => Boolean, { description: '“Doen dienstverleners waarvoor ze zijn?” is asked under it.' })
  readonly providersQuestion!: boolean;
}

@ObjectType()
@AllowAnonymous()
export class CriterionConnection extends Connection('Criterion', () => CriterionType) {}
