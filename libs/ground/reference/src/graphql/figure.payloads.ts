// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { DatedFigureType } from './dated-figure.type.js';

@ObjectType()
@AllowAnonymous()
export class SetFigurePayload extends MutationPayload {
  @Field(() => DatedFigureType, { nullable: true })
  readonly figure!: DatedFigureType | null;
}

@ObjectType()
@AllowAnonymous()
export class VerifyFigurePayload extends MutationPayload {
  @Field(() => DatedFigureType, { nullable: true })
  readonly figure!: DatedFigureType | null;
}
