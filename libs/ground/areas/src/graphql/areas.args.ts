// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { PageArgs } from '@samenspel/graphql-kit';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { AreaKind } from '../domain/area-code.js';
import { AreaKindEnum } from './area.type.js';

@ArgsType()
export class AreasArgs extends PageArgs {
  @Field(() => Int, { description: 'Municipalities are known for 2026, the neighbourhoods of Baarn for 2024.' })
  @IsInt()
  @Min(1995)
  @Max(2100)
  readonly year!: number;

  @Field(() => AreaKindEnum, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AreaKindEnum))
  readonly kind?: AreaKind | null;

  @Field(() => String, { nullable: true, description: 'Only what lies in this gemeente or wijk.' })
  @IsOptional()
  @Matches(/^(GM\d{4}|WK\d{6})$/)
  readonly within?: string | null;
}
