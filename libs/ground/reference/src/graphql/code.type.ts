// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';

@ObjectType('Code', { description: 'One code of a list, with its words.' })
@Allow('reference:read')
export class CodeType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly nl!: string;

  @Field(() => String)
  readonly en!: string;
}
