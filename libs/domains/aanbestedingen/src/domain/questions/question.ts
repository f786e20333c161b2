// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { PublicTender, Tender } from '../tenders/tender.js';

/** T-11: who asked is no part of it; the seal on that is opened by a function of its own, after the opening. */
export interface Question {
  readonly id: string;
  readonly tenderId: string;
  readonly text: string;
  readonly version: number;
  /** The question as all will read it, without what gives the asker away; null when it is published as asked. */
  readonly publishedText: string | null;
  readonly answer: string | null;
  /** Aw 2.53: why it is kept out of the note that all read. */
  readonly withheldReason: string | null;
  readonly noteId: string | null;
}

/** Who asked, as sealed in the row. */
export interface Asker {
  readonly partyId: string;
  readonly personId: string;
}

export type AskError = DomainError<'NOT_A_PARTY' | 'QUESTIONS_CLOSED'>;

/** T-11: any registered party, until the question deadline of the municipality's clock. */
export function mayAsk(tender: PublicTender, party: { readonly kind: string } | null, now: Date): Result<void, AskError> {
  if (party === null || party.kind === 'municipality') return err(refused('NOT_A_PARTY', { rule: 'T-11' }));
  const open = tender.status === 'published' && now < tender.planning.questionDeadline;
  return open ? ok() : err(refused('QUESTIONS_CLOSED', { rule: 'T-11' }));
}

export type AnswerError = DomainError<'ALREADY_PUBLISHED' | 'ANSWERS_CLOSED'>;

/** Until it is in a note an answer may be rewritten; after the bid deadline it helps nobody any more. */
export function mayAnswer(tender: Tender, question: Question, now: Date): Result<void, AnswerError> {
  if (question.noteId !== null) return err(refused('ALREADY_PUBLISHED', { rule: 'T-11' }));
  const open = tender.status === 'published' && now < tender.planning.bidDeadline;
  return open ? ok() : err(refused('ANSWERS_CLOSED', { rule: 'T-11' }));
}

export type NoteError = DomainError<'NOTHING_TO_PUBLISH' | 'ANSWERS_CLOSED'>;

/** T-11: one note with every answer that is ready, to all at the same moment; withheld ones go along, unseen by others. */
export function readyForNote(tender: Tender, questions: readonly Question[], now: Date): Result<readonly Question[], NoteError> {
  if (tender.status !== 'published' || now >= tender.planning.bidDeadline) return err(refused('ANSWERS_CLOSED', { rule: 'T-11' }));
  const ready = questions.filter((question) => question.answer !== null && question.noteId === null);
  return ready.length === 0 ? err(refused('NOTHING_TO_PUBLISH', { rule: 'T-11' })) : ok(ready);
}

const AFTER_OPENING: readonly Tender['status'][] = ['opened', 'assessment', 'award_intended', 'awarded', 'contracted'];

/**
 * T-11, B-04: nobody learns the asker before the opening; then the procurement officer and the record.
 * A tender may also be cancelled or end without a bid before it was opened, so those statuses tell nothing.
 */
export const askerMayBeKnown = (tender: Pick<Tender, 'status'>): boolean => AFTER_OPENING.includes(tender.status);
