// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { ChallengeType } from './challenge.type.js';

@ObjectType()
@Allow('challenge:read-own')
export class ChallengePayload extends MutationPayload {
  @Field(() => ChallengeType, { nullable: true })
  readonly challenge?: ChallengeType | null;
}
