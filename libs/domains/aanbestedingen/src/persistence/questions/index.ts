// SPDX-License-Identifier: EUPL-1.2
import { ClarificationNoteEntity } from './clarification-note.entity.js';
import { QuestionEntity } from './question.entity.js';

export const questionsEntities = [QuestionEntity, ClarificationNoteEntity] as const;
