// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsCleanText } from '@samenspel/graphql-kit';
import { ArrayMaxSize, IsBoolean, IsUUID, MaxLength } from 'class-validator';

const LONG = 5_000;
const MOST_OFFICERS = 50;

@InputType({ isAbstract: true })
abstract class OfClosedLot {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason!: string;
}

@InputType()
export class ProposeLotUnopenableInput extends OfClosedLot {
  @Field(() => [ID], { description: 'Opening officers who can no longer open their vault.' })
  @ArrayMaxSize(MOST_OFFICERS)
  @IsUUID(undefined, { each: true })
  readonly lostOfficerIds!: string[];

  @Field(() => Boolean, { description: 'The share in the municipality’s safe is lost too.' })
  @IsBoolean()
  readonly recoveryShareLost!: boolean;
}

@InputType()
export class DecideLotUnopenableInput extends OfClosedLot {
  @Field(() => Boolean)
  @IsBoolean()
  readonly approve!: boolean;
}
