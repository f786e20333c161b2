// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { PageArgs } from '@samenspel/graphql-kit';
import { IsString, MaxLength } from 'class-validator';

@ArgsType()
export class AdvisersArgs extends PageArgs {
  @Field(() => ID)
  @IsString()
  @MaxLength(100)
  readonly tenderId!: string;
}

@ArgsType()
export class AdviceArgs extends PageArgs {
  @Field(() => ID)
  @IsString()
  @MaxLength(100)
  readonly lotId!: string;
}
