// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reads } from '@samenspel/database';
import { addDays, localDateOf, weeks, type Actor } from '@samenspel/kernel';
import { aPerson, aStaffMember, anActor, staffActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { PUBLIC_CHECKS } from '../domain/challenges/public-text.js';
import { DEFAULT_POLICY } from '../domain/policy/policy.js';
import { ChallengeStage, codesOf, done } from '../testing/index.js';
import { FindTasks } from './find-tasks.js';
import { PublicRegister } from './public-register.js';
import { Publishing } from './publishing.js';
import { RulesOfChallenging } from './rules-of-challenging.js';
import { Supporting } from './supporting.js';
import { Tasks } from './tasks.js';

let database: TestDatabase;
let stage: ChallengeStage;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
beforeEach(async () => {
  stage = await ChallengeStage.open(database);
}, 60_000);
afterAll(() => database.close());

const page = { first: 20 };
const register = () => new PublicRegister(new Reads(database.dataSource));
const publishing = () => new Publishing(database.unitOfWork);
const text = { title: 'Speeltuin', summary: 'De buurt beheert hem.', plan: null, reasons: null, checked: PUBLIC_CHECKS };
const listed = async () => register().list(stage.slug, page);
const shown = async (): Promise<string> => {
  const id = await stage.admitted();
  done(await publishing().write(stage.people.handler, { challengeId: id, ...text }));
  done(await publishing().agree(stage.people.lead, id));
  return id;
};
const hiddenEvents = async (id: string) =>
  database.dataSource.query<unknown[]>(`SELECT 1 FROM events.log WHERE type = 'challenge.hidden' AND subject_id = $1`, [id]);

describe('the public register', () => {
  it('C-34 shows a text once its check list is ticked and its applicant agrees', async () => {
    const id = await stage.admitted();
    const write = async (checked = PUBLIC_CHECKS.slice(0, 2)) => publishing().write(stage.people.handler, { challengeId: id, ...text, checked });
    expect(codesOf(await write())).toEqual(['PUBLIC_CHECK_MISSING']);
    done(await publishing().write(stage.people.handler, { challengeId: id, ...text }));
    expect((await listed()).nodes).toEqual([]);
    done(await publishing().agree(stage.people.lead, id));
    expect((await listed()).nodes).toMatchObject([{ id, party: 'Buurtgroep', title: 'Speeltuin', support: null }]);
  });

  it('I-14 what is withdrawn or hidden is in no list and no count, and whoever copied it is told', async () => {
    const [withdrawn, hidden] = [await shown(), await shown()];
    await stage.does(stage.people.lead, withdrawn, { kind: 'withdraw', reasons: 'Wij stoppen.' });
    done(await publishing().hide(stage.people.handler, hidden));
    for (const id of [withdrawn, hidden]) {
      expect(await register().one(id)).toBeNull();
      expect(await hiddenEvents(id)).toHaveLength(1);
    }
    const { nodes, totalCount } = await listed();
    expect([nodes, await totalCount()]).toEqual([[], 0]);
  });

  it('C-04 one person counts once, may take it back, and is shown from ten', async () => {
    const id = await shown();
    const supporting = new Supporting(database.unitOfWork);
    const people: Actor[] = [];
    for (let index = 0; index < 10; index += 1) people.push(anActor({ personId: await aPerson(database.dataSource) }));
    for (const actor of [...people, ...people]) done(await supporting.support(actor, { challengeId: id, buurt: null }));
    expect((await register().one(id))?.support).toBe(10);
    done(await supporting.withdraw(people[0] as Actor, id));
    expect((await register().one(id))?.support).toBeNull();
  });

  it('X-04 C-34 gives no figure while fewer than ten were decided', async () => {
    const figures = await register().figures(stage.slug, 2026);
    expect(figures).toMatchObject({ decided: null, inTimeShare: null, medianDays: null });
    expect(figures.outcomes.every(({ count }) => count === null)).toBe(true);
  });
});

describe('what a municipality enters', () => {
  it('C-01 rules hold from their day on, a running challenge keeps those of its filing, and another ticks them', async () => {
    const db = database.dataSource;
    const staff = async () =>
      staffActor(await aStaffMember(db, stage.municipality, 'tenant_administrator'), stage.municipality, 'tenant_administrator');
    const [one, other] = [await staff(), await staff()];
    const rules = new RulesOfChallenging(database.unitOfWork);
    const { penalty, ...defaults } = DEFAULT_POLICY;
    expect(penalty.steps).toHaveLength(3);
    const today = localDateOf(new Date());
    const input = { source: 'CVDR1', rules: { ...defaults, term: { length: weeks(10), moves: false, adjournable: false } } };
    expect(codesOf(await rules.set(one, { ...input, validFrom: today }))).toEqual(['POLICY_DAY']);
    const validFrom = addDays(today, 5);
    done(await rules.set(one, { ...input, validFrom }));
    expect(codesOf(await rules.verify(one, { validFrom }))).toEqual(['POLICY_VERIFIED_BY_ANOTHER']);
    done(await rules.verify(other, { validFrom }));
    const before = await stage.admitted();
    await stage.moveTo(addDays(validFrom, 1));
    const after = await stage.admitted();
    expect([(await stage.view(before)).term?.kind, (await stage.view(after)).term?.kind]).toEqual(['decision', 'ordinance']);
  });

  it('C-02 a task is written by one and published by another, and a change is seen by another again', async () => {
    const tasks = new Tasks(database.unitOfWork);
    const find = new FindTasks(new Reads(database.dataSource));
    const task = {
      ...{ title: 'Speeltuin', description: 'Beheer', currentCostCents: 80_000_00, qualityLevel: 'B', contractor: null, contact: 'Loket' },
      ...{ contractEndsOn: addDays(localDateOf(new Date()), 500), extensionNoticeOn: null, lastChallengeOn: null },
    };
    const { taskId } = done(await tasks.write(stage.people.handler, { taskId: null, version: null, task }));
    expect(codesOf(await tasks.publish(stage.people.handler, { taskId, version: 1, publish: true }))).toEqual(['TASK_TWO_PERSONS']);
    expect((await find.list(stage.slug, page)).nodes).toEqual([]);
    done(await tasks.publish(stage.people.decider, { taskId, version: 1, publish: true }));
    expect((await find.all(stage.slug)).map(({ id }) => id)).toEqual([taskId]);
    done(await tasks.write(stage.people.handler, { taskId, version: 2, task }));
    expect(await find.all(stage.slug)).toEqual([]);
  });
});

describe('what its people see of a case', () => {
  it('C-36 C-06 where it stands, who has it, by when and why; and the regime changes once', async () => {
    const id = await stage.admitted();
    const { next, term, regime } = await stage.view(id, stage.people.lead);
    expect([next?.who, next?.what, next?.by, regime]).toEqual(['decision_maker', 'decide', term?.term?.lastDay, 'beschikking']);
    expect(term?.days.length).toBeGreaterThan(55);
    const change = { kind: 'change_regime', reasons: 'Het is geen subsidie.' } as const;
    await stage.does(stage.people.handler, id, { ...change, regime: 'private_law' });
    expect(codesOf(await stage.try(stage.people.handler, id, { ...change, regime: 'beschikking' }))).toEqual(['REGIME_CHANGED_ONCE']);
    expect(codesOf(await stage.try(stage.people.lead, id, { kind: 'give_default_notice' }))).toEqual(['NOT_UNDER_THIS_REGIME']);
    await stage.does(stage.people.lead, id, { kind: 'complain', text: 'Het duurt lang.' });
  });
});
