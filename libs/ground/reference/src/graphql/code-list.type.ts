// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { CODE_LISTS, type CodeListName } from '../domain/code-list.js';

export const CodeListEnum = Object.fromEntries(CODE_LISTS.map((list) => [list, list])) as { readonly [Name in CodeListName]: Name };
registerEnumType(CodeListEnum, { name: 'CodeListName' });

@ObjectType('CodeList', { description: 'A code list and who publishes it.' })
@Allow('reference:read')
export class CodeListType {
  @Field(() => CodeListEnum)
  readonly list!: CodeListName;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly version!: string;

  @Field(() => String)
  readonly source!: string;

  @Field(() => String)
  readonly licence!: string;
}
