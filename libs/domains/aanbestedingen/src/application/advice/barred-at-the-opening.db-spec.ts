// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomId, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AdviceStage, codesOf, type OpenedBidWish, type TestInitiative } from '../../testing/index.js';

let database: TestDatabase;
let stage: AdviceStage;
let linde: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AdviceStage.open(database);
  linde = await stage.tender.signer('provider', 'De Linde');
});
afterAll(() => database.close());

/** What becomes of an adviser when this bid is opened. */
async function openedWith(
  wish: (huis: TestInitiative) => OpenedBidWish | Promise<OpenedBidWish>,
): Promise<readonly [string | null | undefined, string | undefined]> {
  const { tenderId, lot } = await stage.published();
  const huis = await stage.initiative(`Huis ${randomId()}`);
  await stage.advises(tenderId, huis);
  await stage.opened(tenderId, [await wish(huis)]);
  const mine = await stage.findMine.of(huis.lead, tenderId);
  const seen = (await stage.findAdvisers.advisers(stage.tender.people.officer, tenderId, { first: 5 })).nodes;
  expect(seen.map(({ state, reason }) => [state, reason])).toEqual([[mine?.state, mine?.reason]]);
  if (mine?.state === 'barred') {
    expect(codesOf(await stage.reading.execute(huis.lead, lot.id))).toEqual(['NOT_FOUND']);
    expect(codesOf(await stage.declaring.secrecy(huis.lead, { tenderId }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await stage.writing.draft(huis.lead, { lotId: lot.id, observations: [] }))).toEqual(['NOT_FOUND']);
  }
  const told = await database.dataSource.query<{ kind: string }[]>(
    "SELECT DISTINCT kind FROM messages.notice WHERE party_id = $1 AND kind <> 'adviser.invited'",
    [huis.partyId],
  );
  expect(told.map(({ kind }) => kind)).toEqual([mine?.state === 'barred' ? 'adviser.barred' : 'advice.may-begin']);
  return [mine?.state, mine?.reason];
}

const nameOf = async ({ partyId }: TestInitiative): Promise<string> =>
  (await database.dataSource.query<{ name: string }[]>('SELECT name FROM parties.party WHERE id = $1', [partyId]))[0]?.name ?? '';

describe('the check at the opening', () => {
  it('A-04 admits an adviser that no bid names', async () => {
    expect(await openedWith(() => ({ bidder: linde }))).toEqual(['admitted', '']);
  });

  it('A-04 bars an adviser that is named as subcontractor, in other capitals too', async () => {
    const subcontractors = async (huis: TestInitiative) => [{ name: (await nameOf(huis)).toUpperCase(), part: 'vervoer' }];
    expect(await openedWith(async (huis) => ({ bidder: linde, quality: { subcontractors: await subcontractors(huis) } }))).toEqual([
      'barred',
      'named_in_bid',
    ]);
  });

  it('A-04 bars an adviser of whom a member is named as a person in a bid', async () => {
    const persons = [{ name: 'Zoë de Vries', role: 'begeleider' }];
    const wish = async (huis: TestInitiative): Promise<OpenedBidWish> => {
      await database.dataSource.query('UPDATE accounts.person SET display_name = $2 WHERE id = $1', [huis.member.personId, 'Zoe de Vries']);
      return { bidder: linde, quality: { persons } };
    };
    expect(await openedWith(wish)).toEqual(['barred', 'named_in_bid']);
  });

  it('A-04 bars an adviser of whom a member belongs to a bidder', async () => {
    const wish = async (huis: TestInitiative): Promise<OpenedBidWish> => {
      await database.dataSource.query("INSERT INTO parties.membership (id, party_id, person_id, role) VALUES ($1, $2, $3, 'party_member')", [
        randomId(),
        linde.party?.id,
        huis.member.personId,
      ]);
      return { bidder: linde };
    };
    expect(await openedWith(wish)).toEqual(['barred', 'shares_persons']);
  });
});
