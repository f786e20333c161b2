// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reads } from '@samenspel/database';
import type { PageArgs } from '@samenspel/graphql-kit';
import { randomId, visitor, type Actor } from '@samenspel/kernel';
import { anActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { codesOf, TenderStage } from '../../testing/index.js';
import type { Ahead } from './read-ahead.js';
import { FindTenders, type TenderFilter } from './find-tenders.js';
import { FindWholeTenders } from './find-whole-tenders.js';
import { UpdateTender } from './update-tender.js';
import { aDraftContent } from '../../testing/a-draft-content.js';

let database: TestDatabase;
let stage: TenderStage;
let elsewhere: TenderStage;
let find: FindTenders;
let whole: FindWholeTenders;
let draft = '';
let notice = '';
let published = '';
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
  elsewhere = await TenderStage.open(database);
  find = new FindTenders(database.reads);
  whole = new FindWholeTenders(database.unitOfWork);
  draft = await stage.draft();
  notice = await stage.decided();
  published = await stage.published();
}, 60_000);
afterAll(() => database.close());

/** Which of the three an actor finds one by one, whole, and in lists. */
async function seenBy(actor: Actor): Promise<string[]> {
  const names = new Map([
    [draft, 'draft'],
    [notice, 'notice'],
    [published, 'published'],
  ]);
  const seen: string[] = [];
  const wholeOnes = await whole.byIds(actor, [...names.keys()]);
  for (const [id, name] of names) {
    const one = await find.one(actor, id);
    expect(wholeOnes.has(id)).toBe(one !== null);
    if (one !== null) seen.push(name);
  }
  const listed = (await find.mine(actor, {})).nodes.map(({ id }) => names.get(id));
  expect(listed.filter((name) => name !== undefined && !seen.includes(name))).toEqual([]);
  return seen;
}

describe('who knows of a tender', () => {
  it('T-07 visitors, providers, initiatives and other municipalities find what is public only', async () => {
    const strangers = [
      visitor('nl', randomId()),
      await stage.signer('provider'),
      await stage.signer('initiative'),
      anActor({ personId: randomId() }),
    ];
    const others = [elsewhere.people.officer, elsewhere.people.decider];
    for (const actor of [...strangers, ...others]) expect(await seenBy(actor)).toEqual(['published']);
  });

  it('T-07 of its own municipality those who read drafts find all; an opening officer and an administrator do not', async () => {
    const { officer, decider, evaluators, openers } = stage.people;
    for (const actor of [officer, decider, evaluators[0]]) expect(await seenBy(actor)).toEqual(['draft', 'notice', 'published']);
    const party = officer.party ?? { id: '', kind: 'municipality' as const, municipalityId: null };
    const administrator = anActor({ personId: randomId(), party, roles: ['tenant_administrator'] });
    const councillor = anActor({ personId: randomId(), party, roles: ['council_member'] });
    for (const actor of [openers[0], administrator, councillor]) expect(await seenBy(actor)).toEqual(['published']);
  });

  it('T-07 the public list and its count hold what is public only', async () => {
    const filter = { municipality: stage.slug, status: null };
    const page = await find.list(filter, {});
    expect(page.nodes.map(({ id }) => id)).toEqual([published]);
    expect(await page.totalCount()).toBe(1);
    expect((await find.list({ ...filter, status: 'draft' }, {})).nodes).toEqual([]);
    expect((await find.list({ municipality: null, status: null }, {})).nodes).toEqual([]);
  });

  it('T-07 a draft of another municipality looks absent to every use case', async () => {
    const update = new UpdateTender(database.unitOfWork, stage.tenders);
    const content = aDraftContent(await stage.now());
    expect(codesOf(await update.execute(elsewhere.people.officer, { tenderId: draft, version: 1, content }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await update.execute(elsewhere.people.officer, { tenderId: randomId(), version: 1, content }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await elsewhere.propose.execute(elsewhere.people.officer, { tenderId: draft, version: 1 }))).toEqual(['NOT_FOUND']);
  });

  it('P-06 a colleague without the task is refused by name of the task', async () => {
    const colleague = await stage.staffMember('procurement_officer');
    expect(codesOf(await stage.propose.execute(colleague, { tenderId: draft, version: 1 }))).toEqual(['NOT_YOUR_TASK']);
  });

  it('T-07 staff fields are for the own municipality', async () => {
    const own = (await whole.byIds(stage.people.officer, [published])).get(published);
    const other = (await whole.byIds(elsewhere.people.officer, [published])).get(published);
    expect([own?.own, other?.own]).toEqual([true, false]);
    expect(own?.actions).toEqual([
      'assignTenderRole',
      'answerQuestion',
      'publishClarificationNote',
      'proposeWithdrawal',
      'proposeRectification',
      'proposeExtension',
    ]);
    expect(other?.actions).toEqual([]);
    const provider = await stage.signer('provider');
    expect((await whole.byIds(provider, [published])).get(published)?.actions).toEqual(['askQuestion']);
  });
});

describe('reading the public list', () => {
  it('pages without skipping or repeating', async () => {
    for (let made = 0; made < 3; made += 1) await elsewhere.published();
    const filter = { municipality: elsewhere.slug, status: null };
    const first = await find.list(filter, { first: 2 });
    const second = await find.list(filter, { first: 2, after: first.pageInfo.endCursor });
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const last = await find.list(filter, { last: 1 });
    expect(last.nodes.map(({ id }) => id)).toEqual([ids[2]]);
  });

  it('runs along its index, for all municipalities and for one, whatever the page', async () => {
    const runner = database.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.query('SET enable_seqscan = off');
      await runner.query('SET enable_bitmapscan = off');
      const { endCursor } = (await find.list({ municipality: elsewhere.slug, status: null }, { first: 1 })).pageInfo;
      for (const page of [{}, { first: 5, after: endCursor }, { last: 5 }]) {
        for (const [municipality, index] of [
          [null, 'tender_public_list'],
          [stage.slug, 'tender_public_of_municipality'],
        ] as const) {
          const { text, values } = await statementOf({ municipality, status: null }, page);
          const plan = JSON.stringify(await runner.query(`EXPLAIN ${text}`, values));
          expect(plan).toContain(index);
          expect(plan).not.toContain('Sort');
          const along = await statementOf({ municipality, status: null }, page, { onPage: false, lots: { first: 5 }, advice: { first: 3 } });
          const whole = JSON.stringify(await runner.query(`EXPLAIN ${along.text}`, along.values));
          for (const used of [index, 'lot_once', 'public_advice_pk']) expect(whole).toContain(used);
        }
      }
    } finally {
      await runner.release();
    }
  });
});

/** The very statement that the list runs. */
async function statementOf(filter: TenderFilter, page: PageArgs, ahead?: Ahead): Promise<{ text: string; values: unknown[] }> {
  const run: { text: string; values: unknown[] }[] = [];
  const reads = new Reads(database.dataSource);
  reads.rows = ({ text }, values = []) => {
    run.push({ text, values: [...values] });
    return Promise.resolve([]);
  };
  await new FindTenders(reads).list(filter, page, ahead);
  return run[0] ?? { text: '', values: [] };
}
