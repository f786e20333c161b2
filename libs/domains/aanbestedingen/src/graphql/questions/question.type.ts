// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';

@ObjectType('Question', { description: 'A question about a tender. Who asked is known to nobody before the opening.' })
@Allow('question:answer', 'question:read-own')
export class QuestionType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'In other words, as the note has it.' })
  readonly publishedText!: string | null;

  @Field(() => String, { nullable: true, description: 'The asker reads it when the note is published, with everybody.' })
  readonly answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the note leaves it out.' })
  readonly withheldReason!: string | null;

  @Field(() => Int, { nullable: true })
  readonly noteNumber!: number | null;

  @Field(() => ID, { nullable: true, description: 'From the opening on, for the procurement officer.' })
  @Allow('question:answer')
  readonly askerPartyId!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class QuestionConnection extends Connection('Question', () => QuestionType) {}
