// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TERM_FIELDS, type AgreementTerms } from '@samenspel/agreements';
import { addDays, localDateOf, type LocalDate } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { DueItem } from '@samenspel/database';
import { aDraftDecision, ChallengeStage, codesOf, done } from '../testing/index.js';

let database: TestDatabase;
let stage: ChallengeStage;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
// A municipality of its own for each spec: they all move its clock.
beforeEach(async () => {
  stage = await ChallengeStage.open(database);
}, 60_000);
afterAll(() => database.close());

const people = () => stage.people;
const decide = { kind: 'decide', power: 'mandate', reference: '' } as const;
const item = (subjectId: string): DueItem => ({ municipalityId: stage.municipality.municipalityId, kind: '', subjectId, at: new Date() });
const dueOf = async (id: string): Promise<LocalDate> => (await stage.view(id)).term?.term?.lastDay as LocalDate;
const terms = Object.fromEntries(TERM_FIELDS.map((field) => [field, 'Zoals besproken.'])) as AgreementTerms;
const kindsOf = async (id: string) => (await stage.view(id)).challenge.acts.map(({ act }) => act.kind);

describe('a challenge', () => {
  it('C-03 is a draft that only its authors know of', async () => {
    const id = await stage.draft();
    for (const actor of [people().handler, people().decider]) {
      expect(await stage.find.one(actor, id)).toBeNull();
      expect(codesOf(await stage.try(actor, id, { kind: 'take_up' }))).toEqual(['NOT_FOUND']);
    }
    expect((await stage.view(id, people().lead)).available).toContain('submit');
  });

  it('C-03 C-10 is filed whole, and confirmed at once with its due date', async () => {
    const empty = await stage.draft({ risks: ' ', startsOn: null });
    expect(codesOf(await stage.try(people().lead, empty, { kind: 'submit' }))).toEqual(['CHALLENGE_FIELD_NEEDED', 'CHALLENGE_FIELD_NEEDED']);
    const id = await stage.draft();
    await stage.does(people().lead, id, { kind: 'submit' });
    const [notice] = await database.dataSource.query<{ params: { due: number; hasDue: string } }[]>(
      `SELECT params FROM messages.notice WHERE kind = 'challenge.received' AND subject_id = $1`,
      [id],
    );
    expect(notice?.params.hasDue).toBe('yes');
    expect(localDateOf(new Date(notice?.params.due ?? 0))).toBe(await dueOf(id));
  });

  it('C-05 C-31 C-32 goes from admission over decision and legal check to a signed agreement', async () => {
    const id = await stage.admitted();
    await stage.does(people().handler, id, aDraftDecision());
    expect(codesOf(await stage.try(people().handler, id, decide))).toEqual(['NOT_YOUR_ACT']);
    await stage.does(people().decider, id, decide);
    const agreement = { challengeId: id, terms, valueCents: 60_000_00, startsOn: '2028-01-01' as LocalDate, endsOn: null };
    const version = async () => (await stage.view(id)).version;
    const draft = async () => stage.agreements.execute(people().handler, { ...agreement, version: await version() });
    expect(codesOf(await draft())).toEqual(['NOT_NOW']);
    const check = {
      kind: 'check_legally',
      passes: true,
      grounds: 'Art. 4:23.',
      document: 'Memo 12',
      documentDate: '2026-03-02' as LocalDate,
    } as const;
    await stage.does(people().checker, id, { ...check, subject: 'grant' });
    expect(codesOf(await draft())).toEqual(['LEGAL_CHECK_MISSING']);
    await stage.does(people().checker, id, { ...check, subject: 'state_aid' });
    done(await draft());
    expect(codesOf(await stage.try(people().lead, id, { kind: 'sign_agreement' }))).toEqual(['LEGAL_FORM_NEEDED']);
    await database.dataSource.query(`UPDATE parties.party SET legal_form = 'stichting' WHERE id = $1`, [people().lead.party?.id]);
    await stage.does(people().lead, id, { kind: 'sign_agreement' });
    await stage.does(people().decider, id, { kind: 'sign_agreement' });
    const { challenge, agreementId } = await stage.view(id);
    expect(challenge.status).toBe('agreement_signed');
    const [row] = await database.dataSource.query<{ status: string }[]>('SELECT status FROM agreements.agreement WHERE id = $1', [agreementId]);
    expect(row?.status).toBe('signed');
  });

  it('C-05 of two decisions at once one happens', async () => {
    const id = await stage.admitted();
    await stage.does(people().handler, id, aDraftDecision());
    const outcomes = await Promise.all([people().decider, people().otherDecider, people().decider].map((actor) => stage.try(actor, id, decide)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await kindsOf(id)).filter((kind) => kind === 'decide')).toHaveLength(1);
  });

  it('C-05 of a withdrawal and a decision at once one happens, and the other is refused', async () => {
    const id = await stage.admitted();
    await stage.does(people().handler, id, aDraftDecision());
    const { version } = await stage.view(id);
    const outcomes = await Promise.all([
      stage.try(people().lead, id, { kind: 'withdraw', reasons: 'Wij stoppen.' }, version),
      stage.try(people().decider, id, decide, version),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap(codesOf)).toEqual(['CONFLICT']);
    const kinds = await kindsOf(id);
    expect(kinds.includes('withdraw')).not.toBe(kinds.includes('decide'));
  });

  it('C-17 a term that ends while the worker is down for three days is told once, and an act in between tells it first', async () => {
    const quiet = await stage.admitted();
    const busy = await stage.admitted();
    const due = await dueOf(quiet);
    await stage.moveTo(addDays(due, 4));
    await stage.does(people().handler, busy, { kind: 'talk', note: 'Wij spraken elkaar.' });
    expect((await kindsOf(busy)).slice(-2)).toEqual(['escalate', 'talk']);
    // The worker comes back, and takes each item twice, as it may.
    for (const id of [quiet, busy, quiet, busy]) await stage.passed.handle(item(id));
    for (const id of [quiet, busy]) expect((await kindsOf(id)).filter((kind) => kind === 'escalate')).toHaveLength(1);
    const told = await database.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM messages.notice WHERE kind = 'challenge.due-passed' AND subject_id = $1`,
      [quiet],
    );
    // The handler, both decision makers and the author.
    expect(told[0]?.n).toBe(4);
  });

  it('C-05 warns before the due date, once, and not when the end has moved', async () => {
    const id = await stage.admitted();
    const due = await dueOf(id);
    await stage.moveTo(addDays(due, -10));
    await stage.soon.handle(item(id));
    await stage.soon.handle(item(id));
    expect((await kindsOf(id)).filter((kind) => kind === 'warn')).toHaveLength(1);
  });

  it('C-17 C-18 P-09 late under beschikking: default, penalty, and an objection that another decides on', async () => {
    const id = await stage.admitted();
    const due = await dueOf(id);
    expect(codesOf(await stage.try(people().lead, id, { kind: 'give_default_notice' }))).toEqual(['NOT_TOO_LATE_YET']);
    await stage.moveTo(addDays(due, 1));
    await stage.does(people().lead, id, { kind: 'give_default_notice' });
    await stage.moveTo(addDays(due, 30));
    await stage.does(people().handler, id, aDraftDecision({ outcome: 'rejected', form: null }));
    await stage.does(people().decider, id, decide);
    const { penalty } = await stage.view(id);
    expect(penalty).toMatchObject({ noticeCounts: true, final: true });
    expect(penalty?.days).toBeGreaterThan(5);
    await stage.does(people().decider, id, { kind: 'fix_penalty', exception: null });
    const objectionId = 'f0000000-0000-4000-8000-000000000001';
    await stage.does(people().lead, id, { kind: 'object', objectionId, objector: 'Buurtgroep', grounds: 'De cijfers kloppen niet.' });
    const founded = { kind: 'decide_objection', objectionId, outcome: 'founded_new_decision', newOutcome: 'accepted', form: 'grant' } as const;
    const decision = { ...founded, changes: null, remedy: 'Beroep bij de rechtbank.', reasons: 'De cijfers klopten niet.' } as const;
    expect(codesOf(await stage.try(people().otherDecider, id, decision))).toEqual(['OBJECTION_NOT_NOW']);
    await stage.does(people().objections, id, { kind: 'hear_objection', objectionId, report: 'Gehoord.' });
    expect(codesOf(await stage.try(people().decider, id, decision))).toEqual(['OWN_DECISION']);
    await stage.does(people().otherDecider, id, decision);
    expect((await stage.view(id)).challenge.status).toBe('accepted');
    expect((await stage.view(id)).decision).toMatchObject({ outcome: 'accepted', form: 'grant' });
  });

  it('X-01 what was done is never changed or removed by the application', async () => {
    const id = await stage.admitted();
    await expect(database.dataSource.query('UPDATE right_to_challenge.act SET day = day WHERE challenge_id = $1', [id])).rejects.toThrow(
      'permission',
    );
    await expect(database.dataSource.query('DELETE FROM right_to_challenge.act WHERE challenge_id = $1', [id])).rejects.toThrow('permission');
  });
});
