// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { ClarificationNoteResolver } from './clarification-note.resolver.js';
import { NotesLoader } from './notes.loader.js';
import { QuestionResolver } from './question.resolver.js';

/** Resolvers and loaders of this subject. */
export const questionsResolvers: Provider[] = [NotesLoader, ClarificationNoteResolver, QuestionResolver];
