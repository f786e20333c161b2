// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import type { DueHandlerClass } from '../due-handler-class.js';
import { AnswerQuestion } from './answer-question.js';
import { AskQuestion } from './ask-question.js';
import { AskerSeal } from './asker-seal.js';
import { FindClarificationNotes } from './find-clarification-notes.js';
import { FindQuestions } from './find-questions.js';
import { PublishClarificationNote } from './publish-clarification-note.js';

export const questionsProviders: Provider[] = [
  AskerSeal,
  AskQuestion,
  AnswerQuestion,
  PublishClarificationNote,
  FindQuestions,
  FindClarificationNotes,
];
/** Providers that answer due moments (`DueHandler`). */
export const questionsDueHandlers: DueHandlerClass[] = [];
