// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, Matches, Max, Min } from 'class-validator';
import type { AreaRef } from '../domain/area-code.js';

@InputType({ description: 'An area by code and year.' })
export class AreaRefInput implements AreaRef {
  @Field(() => String, { description: 'GM and four digits, WK and six, or BU and eight.' })
  @Matches(/^(GM\d{4}|WK\d{6}|BU\d{8})$/)
  readonly code!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1995)
  @Max(2100)
  readonly year!: number;
}
