// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Min } from 'class-validator';

/** What every act names: the challenge, and the version that the actor saw. */
@InputType({ isAbstract: true })
export abstract class OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly challengeId!: string;

  @Field(() => Int, { description: 'The version that you saw: nothing is done on another.' })
  @IsInt()
  @Min(1)
  readonly version!: number;
}
