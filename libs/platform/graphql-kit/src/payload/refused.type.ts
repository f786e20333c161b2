// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { UserError } from './user-error.type.js';

@ObjectType('Refused', { implements: () => [UserError], description: 'A rule does not allow it now.' })
@AllowAnonymous()
export class Refused extends UserError {
  @Field(() => String, { nullable: true, description: 'The rule of the specification that refuses.' })
  readonly rule!: string | null;
}
