// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { MachineType } from './machine.type.js';
import { ViewerType } from './viewer.type.js';

@ObjectType()
@AllowAnonymous()
export class ChangeOwnAccountPayload extends MutationPayload {
  @Field(() => ViewerType, { nullable: true })
  readonly viewer!: ViewerType | null;
}

@ObjectType()
@AllowAnonymous()
export class EndSessionPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly sessionId!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class CreateMachinePayload extends MutationPayload {
  @Field(() => MachineType, { nullable: true })
  readonly machine!: MachineType | null;

  @Field(() => String, { nullable: true, description: 'The API key, shown this once; null when it uses tokens of the identity provider.' })
  readonly apiKey!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class WithdrawMachinePayload extends MutationPayload {
  @Field(() => MachineType, { nullable: true })
  readonly machine!: MachineType | null;
}
