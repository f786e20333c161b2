// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '@samenspel/graphql-kit';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { TENDER_STATUSES, type TenderStatus } from '../../domain/tenders/tender-status.js';
import { TenderStatusEnum } from './tender.enums.js';

@ArgsType()
export class TendersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'The slug of a municipality.' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{1,62}$/)
  readonly municipality?: string | null;

  @Field(() => TenderStatusEnum, { nullable: true })
  @IsOptional()
  @IsIn(TENDER_STATUSES)
  readonly status?: TenderStatus | null;
}
