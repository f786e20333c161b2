// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { PartyStandingType } from '@samenspel/parties/graphql';
import { InitiativeType } from './initiative.type.js';

@ObjectType()
@AllowAnonymous()
export class RegisterInitiativePayload extends MutationPayload {
  @Field(() => PartyStandingType, { nullable: true, description: 'Act for it with the header Samenspel-Party to see and change it.' })
  readonly standing!: PartyStandingType | null;
}

@ObjectType()
@AllowAnonymous()
export class UpdateInitiativePayload extends MutationPayload {
  @Field(() => InitiativeType, { nullable: true })
  readonly initiative!: InitiativeType | null;
}

@ObjectType()
@AllowAnonymous()
export class PublishInitiativePayload extends MutationPayload {
  @Field(() => InitiativeType, { nullable: true })
  readonly initiative!: InitiativeType | null;
}
