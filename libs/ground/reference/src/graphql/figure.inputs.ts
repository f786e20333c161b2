// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType } from '@nestjs/graphql';
import { LocalDateScalar } from '@samenspel/graphql-kit';
import { IsBoolean, IsDefined, IsString, Matches, MaxLength } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';

@InputType()
export class SetFigureInput {
  @Field(() => String)
  @IsString()
  @MaxLength(100)
  readonly key!: string;

  @Field(() => GraphQLJSON)
  @IsDefined()
  readonly value!: unknown;

  @Field(() => LocalDateScalar, { description: 'A day to come: running terms do not change.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly validFrom!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(500)
  readonly source!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'For the municipality that one acts for; false sets the national figure.' })
  @IsBoolean()
  readonly forMunicipality!: boolean;
}

@InputType()
export class VerifyFigureInput {
  @Field(() => String)
  @IsString()
  @MaxLength(100)
  readonly key!: string;

  @Field(() => LocalDateScalar)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly validFrom!: string;
}
