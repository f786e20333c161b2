// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { A_MONDAY, aDraftTender, aPublicTender } from '../../testing/a-draft-tender.js';
import { TENDER_STATUSES } from '../tenders/tender-status.js';
import { askerMayBeKnown, mayAnswer, mayAsk, readyForNote, type Question } from './question.js';

const question = (changes: Partial<Question> = {}): Question => ({
  ...{ id: 'q', tenderId: 'tender', text: 'Mag het?', version: 1, publishedText: null, answer: 'Ja.', withheldReason: null, noteId: null },
  ...changes,
});
const { planning } = aPublicTender();

describe('questions', () => {
  it('T-11 may be asked by any registered party until the question deadline', () => {
    for (const kind of ['provider', 'initiative', 'association']) expect(mayAsk(aPublicTender(), { kind }, A_MONDAY).ok).toBe(true);
    expect(mayAsk(aPublicTender(), { kind: 'municipality' }, A_MONDAY)).toMatchObject({ ok: false, error: { code: 'NOT_A_PARTY' } });
    expect(mayAsk(aPublicTender(), null, A_MONDAY)).toMatchObject({ ok: false, error: { code: 'NOT_A_PARTY' } });
    expect(mayAsk(aPublicTender(), { kind: 'provider' }, planning.questionDeadline)).toMatchObject({
      ok: false,
      error: { code: 'QUESTIONS_CLOSED' },
    });
    expect(mayAsk(aPublicTender(), { kind: 'provider' }, new Date(planning.questionDeadline.getTime() - 1)).ok).toBe(true);
  });

  it('T-11 the asker is known to nobody before the opening', () => {
    const known = TENDER_STATUSES.filter((status) => askerMayBeKnown({ status }));
    expect(known).toEqual(['opened', 'assessment', 'award_intended', 'awarded', 'contracted']);
  });

  it('T-11 an answer may be rewritten until it is in a note', () => {
    expect(mayAnswer(aPublicTender(), question(), A_MONDAY).ok).toBe(true);
    expect(mayAnswer(aPublicTender(), question({ noteId: 'note' }), A_MONDAY)).toMatchObject({ ok: false, error: { code: 'ALREADY_PUBLISHED' } });
    expect(mayAnswer(aPublicTender(), question(), planning.bidDeadline)).toMatchObject({ ok: false, error: { code: 'ANSWERS_CLOSED' } });
  });

  it('T-11 one note holds every answer that is ready', () => {
    const all = [question(), question({ id: 'two', answer: null }), question({ id: 'three', noteId: 'earlier' }), question({ id: 'four' })];
    expect(readyForNote(aPublicTender(), all, A_MONDAY)).toMatchObject({ ok: true, value: [{ id: 'q' }, { id: 'four' }] });
    expect(readyForNote(aPublicTender(), [question({ answer: null })], A_MONDAY)).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_PUBLISH' } });
    expect(readyForNote(aDraftTender(), all, A_MONDAY)).toMatchObject({ ok: false, error: { code: 'ANSWERS_CLOSED' } });
  });
});
