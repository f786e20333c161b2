// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 20;

/** `@Args() page: PageArgs` of every list: `first` with `after`, or `last` with `before`. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many from the front, at most ${LARGEST_PAGE}; ${USUAL_PAGE} when nothing is said.` })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  readonly first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly after?: string | null;

  @Field(() => Int, { nullable: true, description: `How many from the back, at most ${LARGEST_PAGE}.` })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  readonly last?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly before?: string | null;
}
