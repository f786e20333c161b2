// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { randomId } from '@samenspel/kernel';
import type { Question } from '../../domain/questions/question.js';
import { ClarificationNoteEntity } from './clarification-note.entity.js';
import { QuestionEntity } from './question.entity.js';

const questionFromRow = ({ id, tenderId, text, version, publishedText, answer, withheldReason, noteId }: QuestionEntity): Question => ({
  ...{ id, tenderId, text, version, publishedText, answer, withheldReason, noteId },
});

/** The question, or null. Ids are random, so their order says nothing about who asked first. */
export async function loadQuestion(work: Work, questionId: string): Promise<Question | null> {
  const row = await work.db.findOneBy(QuestionEntity, { id: questionId });
  return row === null ? null : questionFromRow(row);
}

export async function questionsOf(work: Work, tenderId: string): Promise<readonly Question[]> {
  return (await work.db.find(QuestionEntity, { where: { tenderId }, order: { id: 'ASC' } })).map(questionFromRow);
}

export async function insertQuestion(work: Work, question: { id: string; tenderId: string; text: string; asker: Buffer }): Promise<void> {
  await work.db.insert(QuestionEntity, { ...question, version: 1 });
}

/** False when it was answered by another or published meanwhile. */
export async function writeAnswer(
  work: Work,
  question: Question,
  answer: { readonly answer: string; readonly publishedText: string | null; readonly withheldReason: string | null; readonly answeredBy: string },
): Promise<boolean> {
  const { id, version } = question;
  return (await work.db.update(QuestionEntity, { id, version }, { ...answer, version: version + 1 })).affected === 1;
}

const NEXT = {
  name: 'aanbestedingen-next-note',
  text: 'SELECT coalesce(max(number), 0)::int + 1 AS next FROM aanbestedingen.clarification_note WHERE tender_id = $1',
};

export interface NewNote {
  readonly tenderId: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
}

/** One note with these questions; call it under the lock of the tender, so that numbers follow each other. */
export async function insertNote(work: Work, note: NewNote, questions: readonly Question[]): Promise<{ noteId: string; number: number } | null> {
  const [row] = await work.rows<{ next: number }>(NEXT, [note.tenderId]);
  const number = row?.next ?? 1;
  const noteId = randomId();
  await work.db.insert(ClarificationNoteEntity, { ...note, id: noteId, number });
  for (const [index, { id, version }] of questions.entries()) {
    const changed = await work.db.update(QuestionEntity, { id, version }, { noteId, notePosition: index + 1, version: version + 1 });
    if (changed.affected !== 1) return null;
  }
  return { noteId, number };
}
