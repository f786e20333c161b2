// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { LocalDateScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { IsOptional, IsUUID, Matches } from 'class-validator';

@ArgsType()
export class FiguresArgs {
  @Field(() => LocalDateScalar, { description: 'The first day of the term or procedure: what holds then, holds to its end.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly on!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'With the own figures of this municipality.' })
  @IsOptional()
  @IsUUID()
  readonly municipalityId?: string | null;
}
