// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { AnswerQuestion } from '../../application/questions/answer-question.js';
import { AskQuestion } from '../../application/questions/ask-question.js';
import { FindClarificationNotes } from '../../application/questions/find-clarification-notes.js';
import { FindQuestions } from '../../application/questions/find-questions.js';
import { PublishClarificationNote } from '../../application/questions/publish-clarification-note.js';
import { pageOfList } from '../page-of-list.js';
import { AnswerQuestionInput, AskQuestionInput, PublishClarificationNoteInput } from './question.inputs.js';
import { AnswerQuestionPayload, AskQuestionPayload, PublishClarificationNotePayload } from './question.payloads.js';
import { QuestionConnection, QuestionType } from './question.type.js';
import { TenderQuestionsArgs } from './tender-questions.args.js';

@Resolver(() => QuestionType)
export class QuestionResolver {
  constructor(
    private readonly find: FindQuestions,
    private readonly notes: FindClarificationNotes,
    private readonly ask: AskQuestion,
    private readonly answer: AnswerQuestion,
    private readonly publish: PublishClarificationNote,
  ) {}

  @Query(() => QuestionConnection, { description: 'Questions that stand in no note yet, for the procurement officer of the tender.' })
  @Allow('question:answer')
  openQuestions(@CurrentActor() actor: Actor, @Args() { tenderId, ...page }: TenderQuestionsArgs): Promise<Page<QuestionType>> {
    return this.find.open(actor, tenderId, page);
  }

  @Query(() => QuestionConnection, { description: 'Every question, for the procurement officer of the tender; with the asker from the opening on.' })
  @Allow('question:answer')
  askedQuestions(@CurrentActor() actor: Actor, @Args() { tenderId, ...page }: TenderQuestionsArgs): Promise<Page<QuestionType>> {
    return this.find.asked(actor, tenderId, page);
  }

  @Query(() => QuestionConnection, { description: 'The questions of your own party.' })
  @Allow('question:read-own')
  async myQuestions(@CurrentActor() actor: Actor, @Args() { tenderId, ...page }: TenderQuestionsArgs): Promise<Page<QuestionType>> {
    const own = await this.find.own(actor, tenderId);
    return pageOfList(
      own.map((question, index) => ({ position: index + 1, question })),
      page,
      ({ question }) => question,
    );
  }

  @Mutation(() => AskQuestionPayload, { description: 'Nobody learns who asked before the opening.' })
  @Allow('question:ask')
  async askQuestion(@CurrentActor() actor: Actor, @Args('input') input: AskQuestionInput): Promise<object> {
    return toPayload(await this.ask.execute(actor, input), async ({ questionId }) => {
      const own = await this.find.own(actor, input.tenderId);
      return { question: own.find((question) => question.id === questionId) ?? null };
    });
  }

  @Mutation(() => AnswerQuestionPayload, { description: 'Nobody reads the answer before the note.' })
  @Allow('question:answer')
  async answerQuestion(@CurrentActor() actor: Actor, @Args('input') input: AnswerQuestionInput): Promise<object> {
    const { publishedText = null, withheldReason = null } = input;
    return toPayload(await this.answer.execute(actor, { ...input, publishedText, withheldReason }), async ({ questionId }) => ({
      question: await this.find.one(actor, questionId),
    }));
  }

  @Mutation(() => PublishClarificationNotePayload, { description: 'Every answer that is ready, in one note, to all at once.' })
  @Allow('question:answer')
  async publishClarificationNote(@CurrentActor() actor: Actor, @Args('input') input: PublishClarificationNoteInput): Promise<object> {
    return toPayload(await this.publish.execute(actor, input), async ({ tenderId, noteId }) => {
      const note = (await this.notes.ofTenders([tenderId])).get(tenderId)?.find(({ id }) => id === noteId);
      return { note: note === undefined ? null : { ...note, number: note.position } };
    });
  }
}
