// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { AdviceType, AdviserInvitationType, AdviserType } from './advice.type.js';

@ObjectType()
@AllowAnonymous()
export class AdviserInvitationPayload extends MutationPayload {
  @Field(() => AdviserInvitationType, { nullable: true })
  readonly invitation!: AdviserInvitationType | null;
}

/** For acts of an adviser that only the adviser knows of. */
@ObjectType()
@AllowAnonymous()
export class AdvisingPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly tenderId!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class AdviserPayload extends MutationPayload {
  @Field(() => AdviserType, { nullable: true })
  readonly adviser!: AdviserType | null;
}

@ObjectType()
@AllowAnonymous()
export class AdvicePayload extends MutationPayload {
  @Field(() => AdviceType, { nullable: true })
  readonly advice!: AdviceType | null;
}

@ObjectType()
@AllowAnonymous()
export class JudgeTradeSecretPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly bidId!: string | null;
}
