// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { AreaRefInput } from '@samenspel/areas/graphql';
import { MutationPayload } from '@samenspel/graphql-kit';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { MOST_FOLLOWED } from '../domain/topics.js';
import { THEMES, type Theme } from '../domain/themes.js';
import { ThemeEnum } from './enums.js';

@ObjectType('FollowedArea', { description: 'An area by its CBS code of a year.' })
@Allow('topic:follow')
export class FollowedAreaType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => Int)
  readonly year!: number;
}

@ObjectType('FollowedTopics', { description: 'No theme means every theme, no area everywhere, neither means nothing.' })
@Allow('topic:follow')
export class FollowedTopicsType {
  @Field(() => [ThemeEnum])
  readonly themes!: readonly string[];

  @Field(() => [FollowedAreaType])
  readonly areas!: readonly FollowedAreaType[];
}

@InputType({ description: 'Replaces what you followed; two empty lists end it.' })
export class FollowTopicsInput {
  @Field(() => [ThemeEnum])
  @IsArray()
  @ArrayMaxSize(MOST_FOLLOWED)
  @IsIn(THEMES, { each: true })
  readonly themes!: Theme[];

  @Field(() => [AreaRefInput])
  @IsArray()
  @ArrayMaxSize(MOST_FOLLOWED)
  @ValidateNested({ each: true })
  @Type(() => AreaRefInput)
  readonly areas!: AreaRefInput[];
}

@ObjectType()
@AllowAnonymous()
export class FollowTopicsPayload extends MutationPayload {
  @Field(() => FollowedTopicsType, { nullable: true })
  readonly topics!: FollowedTopicsType | null;
}
