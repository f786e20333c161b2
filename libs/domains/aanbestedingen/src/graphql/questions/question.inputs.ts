// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsCleanText } from '@samenspel/graphql-kit';
import { IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';

const LONGEST = 5_000;

@InputType()
export class AskQuestionInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => String, { description: 'All will read it: leave out who you are.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  readonly text!: string;
}

@InputType()
export class AnswerQuestionInput {
  @Field(() => ID)
  @IsUUID()
  readonly questionId!: string;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  readonly answer!: string;

  @Field(() => String, { nullable: true, description: 'The question in other words, when it gives away who asked.' })
  @IsOptional()
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  readonly publishedText?: string | null;

  @Field(() => String, { nullable: true, description: 'Keeps question and answer out of the note (Aw 2.53); it stands in the record.' })
  @IsOptional()
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(2_000)
  readonly withheldReason?: string | null;
}

@InputType()
export class PublishClarificationNoteInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;
}
