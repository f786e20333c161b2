// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visitor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { aCriterion, aDraftContent, aLotContent, codesOf, done, TenderStage } from '../../testing/index.js';
import { FindTenderWarnings } from './find-tender-warnings.js';

let database: TestDatabase;
let stage: TenderStage;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
}, 60_000);
afterAll(() => database.close());

const create = async (): Promise<string> =>
  done(await stage.create.execute(stage.people.officer, { municipality: stage.slug, title: 'Nieuw' })).tenderId;
const auditKinds = async (): Promise<number> =>
  (await database.dataSource.query<unknown[]>(`SELECT 1 FROM audit.entry WHERE kind LIKE 'tender.task%'`)).length;

describe('drafting', () => {
  it('P-03 a tender belongs to the municipality that the officer speaks for', async () => {
    const elsewhere = await TenderStage.open(database);
    expect(codesOf(await stage.create.execute(elsewhere.people.officer, { municipality: stage.slug, title: 'Nieuw' }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await stage.create.execute(stage.people.officer, { municipality: 'nergens', title: 'Nieuw' }))).toEqual(['NOT_FOUND']);
  });

  it('T-02 holds several lots, each with criteria and sub-criteria of its own; a lot keeps its id', async () => {
    const tenderId = await create();
    const [before] = (await stage.load(tenderId)).lots;
    const lots = [
      aLotContent({ title: 'Noord', criteria: [aCriterion('care', 7_000, { advised: true }), aCriterion('day', 10_000, { parentKey: 'care' })] }),
      aLotContent({ title: 'Zuid' }),
    ];
    done(await stage.update.execute(stage.people.officer, { tenderId, version: 1, content: aDraftContent(await stage.now(), { lots }) }));
    const two = await stage.load(tenderId);
    expect(two.lots.map(({ title, criteria }) => [title, criteria.length])).toEqual([
      ['Noord', 2],
      ['Zuid', 2],
    ]);
    const [care, day] = two.lots[0]?.criteria ?? [];
    expect([two.lots[0]?.id, day?.parentId]).toEqual([before?.id, care?.id]);
    expect(two.adviceRound).toMatchObject({ announced: true, seesCriteria: [care?.id, two.lots[1]?.criteria[0]?.id] });
    done(await stage.update.execute(stage.people.officer, { tenderId, version: two.version, content: aDraftContent(await stage.now()) }));
    expect((await stage.load(tenderId)).lots).toHaveLength(1);
  });

  it('P-06 P-07 P-09 tasks go to staff in that role, one each, and stand in the record', async () => {
    const tenderId = await create();
    const { officer, decider, openers } = stage.people;
    const assign = (personId: string | null, role: 'evaluator' | 'opening_officer') =>
      stage.roles.assign(officer, { tenderId, personId: personId ?? '', role, reason: null });
    const before = await auditKinds();
    expect(codesOf(await assign(decider.personId, 'evaluator'))).toEqual(['NOT_STAFF_IN_ROLE']);
    expect(codesOf(await assign(officer.personId, 'evaluator'))).toEqual(['TASK_TO_ONESELF']);
    expect(codesOf(await assign('nobody', 'evaluator'))).toEqual(['NOT_STAFF_IN_ROLE']);
    done(await assign(openers[0].personId, 'opening_officer'));
    expect(codesOf(await assign(openers[0].personId, 'evaluator'))).toEqual(['TASKS_NOT_SEPARATE']);
    done(await stage.roles.remove(officer, { tenderId, personId: openers[0].personId ?? '', role: 'opening_officer', reason: null }));
    expect(await auditKinds()).toBe(before + 2);
  });

  it('P-07 after publication a task changes with a reason only', async () => {
    const tenderId = await stage.published();
    const personId = stage.people.evaluators[1].personId ?? '';
    const remove = (reason: string | null) => stage.roles.remove(stage.people.officer, { tenderId, personId, role: 'evaluator', reason });
    expect(codesOf(await remove(null))).toEqual(['REASON_REQUIRED']);
    done(await remove('Langdurig ziek.'));
  });
});

describe('warnings', () => {
  it('T-04 T-09 tell when what was published in the group within a year passes the threshold together', async () => {
    const other = await TenderStage.open(database);
    const find = new FindTenderWarnings(database.unitOfWork);
    const codes = async (tenderId: string) => (await find.byIds(other.people.officer, [tenderId])).get(tenderId)?.map(({ code }) => code);
    const alone = await other.draft();
    expect(await codes(alone)).not.toContain('LINT_SPLITTING');
    await other.published();
    expect(await codes(alone)).toContain('LINT_SPLITTING');
    expect((await find.byIds(stage.people.officer, [alone])).size).toBe(0);
    expect((await find.byIds(visitor('nl', 'x'), [alone])).size).toBe(0);
  });
});
