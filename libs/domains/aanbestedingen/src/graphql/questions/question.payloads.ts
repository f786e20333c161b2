// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { ClarificationNoteType } from './clarification-note.type.js';
import { QuestionType } from './question.type.js';

@ObjectType()
@AllowAnonymous()
export class AskQuestionPayload extends MutationPayload {
  @Field(() => QuestionType, { nullable: true })
  readonly question!: QuestionType | null;
}

@ObjectType()
@AllowAnonymous()
export class AnswerQuestionPayload extends MutationPayload {
  @Field(() => QuestionType, { nullable: true })
  readonly question!: QuestionType | null;
}

@ObjectType()
@AllowAnonymous()
export class PublishClarificationNotePayload extends MutationPayload {
  @Field(() => ClarificationNoteType, { nullable: true })
  readonly note!: ClarificationNoteType | null;
}
