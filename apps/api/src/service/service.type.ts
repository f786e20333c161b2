// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';

@ObjectType({ description: 'This installation of Samenspel.' })
@AllowAnonymous()
export class Service {
  @Field(() => String, { description: 'The version of the interface.' })
  readonly apiVersion!: string;

  @Field(() => String, { description: 'Where people find the application.' })
  readonly origin!: string;
}
