// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, visitor, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { codesOf, done, TenderStage } from '../../testing/index.js';
import { ConfidentialReads } from '../confidential-reads.js';
import { AnswerQuestion } from './answer-question.js';
import { AskQuestion } from './ask-question.js';
import { AskerSeal } from './asker-seal.js';
import { FindClarificationNotes } from './find-clarification-notes.js';
import { FindQuestions } from './find-questions.js';
import { PublishClarificationNote } from './publish-clarification-note.js';

let database: TestDatabase;
let stage: TenderStage;
let ask: AskQuestion;
let answer: AnswerQuestion;
let publish: PublishClarificationNote;
let find: FindQuestions;
let notes: FindClarificationNotes;
let asker: Actor;
let other: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
  const seal = new AskerSeal(database.keys);
  ask = new AskQuestion(database.unitOfWork, stage.tenders, seal);
  answer = new AnswerQuestion(database.unitOfWork, stage.tenders);
  publish = new PublishClarificationNote(database.unitOfWork, stage.tenders, stage.audience);
  find = new FindQuestions(database.reads, new ConfidentialReads(database.reads, database.unitOfWork), seal);
  notes = new FindClarificationNotes(database.reads);
  asker = await stage.signer('provider', 'De vrager');
  other = await stage.signer('initiative', 'Een ander');
}, 60_000);
afterAll(() => database.close());

const page = {};
const answered = { publishedText: null, withheldReason: null };
const officer = (): Actor => stage.people.officer;
const counts = async (): Promise<unknown> => {
  const [row] = await database.dataSource.query<unknown[]>(
    'SELECT (SELECT count(*) FROM audit.entry) AS audit, (SELECT count(*) FROM events.log) AS events, (SELECT count(*) FROM idempotency.answer) AS answers',
  );
  return row;
};

describe('questions on a tender', () => {
  it('T-11 B-04 asking leaves nothing but the row: no audit entry, event or idempotency record', async () => {
    const tenderId = await stage.published();
    const before = await counts();
    const withKey: Actor = { ...asker, idempotency: { key: 'a-key-of-mine', requestDigest: 'digest' } };
    done(await ask.execute(withKey, { tenderId, text: 'Mag het met vrijwilligers?' }));
    expect(await counts()).toEqual(before);
    const rows = await database.dataSource.query<{ row: string }[]>('SELECT q::text AS row FROM aanbestedingen.question q WHERE tender_id = $1', [
      tenderId,
    ]);
    const text = rows.map(({ row }) => row.replaceAll('-', '')).join();
    for (const id of [asker.party?.id, asker.personId]) expect(text).not.toContain((id ?? '').replaceAll('-', ''));
  });

  it('T-11 nobody sees the asker: the officer sees the question, others nothing, the asker its own', async () => {
    const tenderId = await stage.published();
    const { questionId } = done(await ask.execute(asker, { tenderId, text: 'Hoeveel ritten?' }));
    expect((await find.open(officer(), tenderId, page)).nodes).toMatchObject([{ id: questionId, text: 'Hoeveel ritten?', askerPartyId: null }]);
    for (const actor of [stage.people.decider, stage.people.evaluators[0], stage.people.openers[0], other, visitor('nl', 'x')]) {
      expect((await find.open(actor, tenderId, page)).nodes).toEqual([]);
      expect(await find.own(actor, tenderId)).toEqual([]);
    }
    expect(await find.own(asker, tenderId)).toMatchObject([{ id: questionId }]);
    const colleague = await stage.staffMember('procurement_officer');
    expect((await find.open(colleague, tenderId, page)).nodes).toEqual([]);
    expect(await find.one(colleague, questionId)).toBeNull();
  });

  it('T-11 X-05 answers go to all at once, in one numbered note, without what is kept out (Aw 2.53)', async () => {
    const tenderId = await stage.published();
    const ids = await Promise.all(['Een', 'Twee', 'Drie'].map(async (text) => done(await ask.execute(asker, { tenderId, text })).questionId));
    const [one = '', two = '', three = ''] = ids;
    expect(codesOf(await publish.execute(officer(), { tenderId }))).toEqual(['NOTHING_TO_PUBLISH']);
    done(await answer.execute(officer(), { ...answered, questionId: one, answer: 'Ja.' }));
    done(await answer.execute(officer(), { ...answered, questionId: two, answer: 'Nee.', publishedText: 'In andere woorden' }));
    done(await answer.execute(officer(), { ...answered, questionId: three, answer: 'Geheim.', withheldReason: 'Schaadt een bedrijf.' }));
    expect(await find.own(asker, tenderId)).toMatchObject([{ answer: null }, { answer: null }, { answer: null }]);
    expect((await notes.ofTenders([tenderId])).size).toBe(0);
    done(
      await database.unitOfWork.run(other, async (work) =>
        ok(await stage.followers.add(work, tenderId, { personId: other.personId ?? '', partyId: other.party?.id ?? '' })),
      ),
    );
    done(await publish.execute(officer(), { tenderId }));
    // at once to who registered; to the asker nothing that would name it.
    const told = await database.dataSource.query('SELECT person_id, kind, legal FROM messages.notice WHERE subject_id = $1', [tenderId]);
    expect(told).toEqual([{ person_id: other.personId, kind: 'clarification-note.published', legal: true }]);
    const [note] = (await notes.ofTenders([tenderId])).get(tenderId) ?? [];
    expect(note).toMatchObject({ position: 1, withheld: 1 });
    expect(note?.answers.map(({ question, answer: text }) => `${question}: ${text}`).sort()).toEqual(['Een: Ja.', 'In andere woorden: Nee.']);
    expect((await find.own(asker, tenderId)).map((own) => own.answer).sort()).toEqual(['Geheim.', 'Ja.', 'Nee.']);
    expect(codesOf(await answer.execute(officer(), { ...answered, questionId: one, answer: 'Toch niet.' }))).toEqual(['ALREADY_PUBLISHED']);
    const events = await database.dataSource.query<{ type: string }[]>(
      `SELECT type FROM events.log WHERE subject_id = $1 AND type LIKE 'clarification%'`,
      [tenderId],
    );
    expect(events).toHaveLength(1);
  });

  it('T-11 T-07 an unpublished tender takes no question and is not found; after the deadline it is closed', async () => {
    const draft = await stage.decided();
    expect(codesOf(await ask.execute(asker, { tenderId: draft, text: 'Hallo?' }))).toEqual(['NOT_FOUND']);
    const tenderId = await stage.published();
    expect(codesOf(await ask.execute(officer(), { tenderId, text: 'Hallo?' }))).toEqual(['NOT_A_PARTY']);
    await stage.moveTo((await stage.load(tenderId)).planning.questionDeadline ?? new Date(0));
    expect(codesOf(await ask.execute(asker, { tenderId, text: 'Te laat?' }))).toEqual(['QUESTIONS_CLOSED']);
  });

  it('T-11 the asker is shown to the officer after the opening, and to nobody else', async () => {
    const tenderId = await stage.published();
    done(await ask.execute(asker, { tenderId, text: 'Wie ben ik?' }));
    const run = database.unitOfWork.run.bind(database.unitOfWork);
    const before = await stage.load(tenderId);
    const now = await stage.now();
    done(await run(officer(), (work) => stage.tenders.advanceTender(work, before, 'closed', now)));
    expect((await find.asked(officer(), tenderId, page)).nodes).toMatchObject([{ askerPartyId: null }]);
    const [lot] = (await stage.load(tenderId)).lots;
    if (lot === undefined) throw new Error('no lot');
    done(await run(officer(), (work) => stage.tenders.advanceLot(work, lot, 'opened')));
    expect((await find.asked(officer(), tenderId, page)).nodes).toMatchObject([{ askerPartyId: asker.party?.id }]);
    expect((await find.asked(stage.people.decider, tenderId, page)).nodes).toEqual([]);
  });
});
