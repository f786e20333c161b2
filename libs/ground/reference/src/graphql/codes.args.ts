// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '@samenspel/graphql-kit';
import { IsIn } from 'class-validator';
import { CODE_LISTS, type CodeListName } from '../domain/code-list.js';
import { CodeListEnum } from './code-list.type.js';

@ArgsType()
export class CodesArgs extends PageArgs {
  @Field(() => CodeListEnum)
  @IsIn(CODE_LISTS)
  readonly list!: CodeListName;
}
