// SPDX-License-Identifier: EUPL-1.2
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import type { Page } from '@samenspel/graphql-kit';
import { FindCodes } from '../application/find-codes.js';
import type { Code, CodeList } from '../domain/code-list.js';
import { CodeConnection } from './code.connection.js';
import { CodeListType } from './code-list.type.js';
import { CodesArgs } from './codes.args.js';

@Resolver()
export class CodeResolver {
  constructor(private readonly codesOf: FindCodes) {}

  @Query(() => [CodeListType], { description: 'Which code lists there are, with source and licence.' })
  @Allow('reference:read')
  codeLists(): Promise<readonly CodeList[]> {
    return this.codesOf.lists();
  }

  @Query(() => CodeConnection, { description: 'The codes of one list.' })
  @Allow('reference:read')
  codes(@Args() args: CodesArgs): Promise<Page<Code>> {
    return this.codesOf.codes(args.list, args);
  }
}
