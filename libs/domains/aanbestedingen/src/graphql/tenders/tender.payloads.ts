// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { TenderType } from './tender.type.js';

@ObjectType()
@AllowAnonymous()
export class CreateTenderPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class UpdateTenderPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class AssignTenderRolePayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class RemoveTenderRolePayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class ProposePublicationPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class DecidePublicationPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class RecordPublicationStepPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class ProposeWithdrawalPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class DecideWithdrawalPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}
