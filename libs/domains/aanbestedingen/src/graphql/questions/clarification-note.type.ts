// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';

@ObjectType('PublishedAnswer')
@Allow('tender:read')
export class PublishedAnswerType {
  @Field(() => Int)
  readonly position!: number;

  @Field(() => String)
  readonly question!: string;

  @Field(() => String)
  readonly answer!: string;
}

@ObjectType('ClarificationNote', { description: 'Answers that were given to all at once.' })
@Allow('tender:read')
export class ClarificationNoteType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field(() => Date)
  readonly publishedAt!: Date;

  @Field(() => [PublishedAnswerType])
  readonly answers!: readonly PublishedAnswerType[];

  @Field(() => Int, { description: 'How many were kept out because they would harm somebody (Aw 2.53).' })
  readonly withheld!: number;
}

@ObjectType()
@AllowAnonymous()
export class ClarificationNoteConnection extends Connection('ClarificationNote', () => ClarificationNoteType) {}
