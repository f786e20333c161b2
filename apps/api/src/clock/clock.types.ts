// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { DateTimeScalar, MutationPayload } from '@samenspel/graphql-kit';
import { IsDate, IsUUID } from 'class-validator';

@InputType()
export class MoveSandboxClockInput {
  @Field(() => ID)
  @IsUUID()
  readonly municipalityId!: string;

  @Field(() => DateTimeScalar, { description: 'A moment that is later than the clock shows now.' })
  @IsDate()
  readonly to!: Date;
}

@ObjectType()
@AllowAnonymous()
export class MoveSandboxClockPayload extends MutationPayload {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The time in the sandbox, when everything due by then has happened.' })
  readonly now!: Date | null;

  @Field(() => [String], { nullable: true, description: 'Kinds of due moments that could not be done in half a minute; empty when all happened.' })
  readonly stillDue!: readonly string[] | null;
}
