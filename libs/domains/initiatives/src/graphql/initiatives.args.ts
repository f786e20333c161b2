// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { AreaRefInput } from '@samenspel/areas/graphql';
import { PageArgs } from '@samenspel/graphql-kit';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { THEMES, type Theme } from '../domain/themes.js';
import { ThemeEnum } from './enums.js';

@ArgsType()
export class InitiativesArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly municipalityId?: string | null;

  @Field(() => AreaRefInput, { nullable: true, description: 'Initiatives in this area, or in a wider one that holds it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AreaRefInput)
  readonly area?: AreaRefInput | null;

  @Field(() => ThemeEnum, { nullable: true })
  @IsOptional()
  @IsIn(THEMES)
  readonly theme?: Theme | null;
}
