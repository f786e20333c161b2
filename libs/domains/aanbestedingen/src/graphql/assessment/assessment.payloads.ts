// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { LotType } from '../tenders/lot.type.js';

/** For acts after which there is nothing to show but what `scores` shows. */
@ObjectType()
@AllowAnonymous()
export class AssessmentPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly lotId!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class LotPayload extends MutationPayload {
  @Field(() => LotType, { nullable: true })
  readonly lot!: LotType | null;
}
