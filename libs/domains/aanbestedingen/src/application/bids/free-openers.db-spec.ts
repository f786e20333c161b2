// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative } from '@samenspel/initiatives/testing';
import { randomId, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';
import { InviteAdviser } from '../advice/invite-adviser.js';

let database: TestDatabase;
let stage: BidStage;
let opener: Actor;
let colleague: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
  [opener, colleague] = stage.tender.people.openers;
});
afterEach(async () => {
  await database.dataSource.query('UPDATE parties.membership SET until_at = clock.real() WHERE person_id = $1', [opener.personId]);
  await database.dataSource.query('UPDATE accounts.installation_administrator SET ended_at = clock.real() WHERE person_id = $1', [opener.personId]);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});

const anAdviser = (name: string): Promise<string> => anInitiative(database.dataSource, name, [{ code: 'WK030801', year: 2024 }], 'care_and_support');
const join = (partyId: string): Promise<unknown> =>
  database.dataSource.query('INSERT INTO parties.membership (id, party_id, person_id, role) VALUES ($1, $2, $3, $4)', [
    ...[randomId(), partyId, opener.personId, 'party_member'],
  ]);
const runInstallation = (): Promise<unknown> =>
  database.dataSource.query(
    `INSERT INTO accounts.installation_administrator (person_id, given_at) VALUES ($1, clock.real())
     ON CONFLICT (person_id) DO UPDATE SET ended_at = NULL`,
    [opener.personId],
  );
const problems = async (): Promise<readonly unknown[]> => {
  const tenderId = await stage.tender.draft();
  const { version } = await stage.tender.load(tenderId);
  const proposed = await stage.tender.propose.execute(stage.tender.people.officer, { tenderId, version });
  return proposed.ok ? [] : [proposed.error].flat().map(({ code, params }) => `${code} ${params?.['problem']}`);
};
const invite = (tenderId: string, partyId: string) =>
  new InviteAdviser(database.unitOfWork, stage.tender.tenders).invite(stage.tender.people.officer, { tenderId, partyId });

describe('who opens bids', () => {
  it('T-08 belongs at the publication to no initiative that the advice round may name', async () => {
    await join(await anInitiative(database.dataSource, 'Ver weg', [{ code: 'WK030801', year: 2024 }], 'energy_and_climate'));
    expect(await problems()).toEqual([]);
    await join(await anAdviser('Nabij'));
    expect(await problems()).toEqual(['GATE_OPENING_OFFICERS also_adviser']);
  });

  it('T-08 does not run the installation', async () => {
    await runInstallation();
    expect(await problems()).toEqual(['GATE_OPENING_OFFICERS also_operator']);
  });

  it('T-08 is of no initiative that the officer invites', async () => {
    const { tenderId } = await stage.published();
    const partyId = await anAdviser('Van de kluisopener');
    await join(partyId);
    expect(codesOf(await invite(tenderId, partyId))).toEqual(['OFFICER_OF_ADVISER']);
    expect(codesOf(await invite(tenderId, await anAdviser('Een ander')))).toEqual([]);
  });

  it('T-08 is looked at again at the opening, of both officers', async () => {
    const { tenderId, lot } = await stage.published();
    const partyId = await anAdviser('Later lid');
    done(await invite(tenderId, partyId));
    await stage.bid(await stage.tender.signer(), lot);
    await stage.closeAt(tenderId);
    const start = (actor: Actor) => stage.start.execute(fresh(actor), { lotId: lot.id, purpose: 'quality' });
    await join(partyId);
    expect(codesOf(await start(opener))).toEqual(['OPENER_MAY_ADVISE']);
    const { sessionId } = done(await start(colleague));
    const sealedShare = await stage.shareOf(opener, lot, 'quality', sessionId);
    const give = () => stage.contribute.execute(fresh(opener), { sessionId, sealedShare, fromSafe: false });
    expect(codesOf(await give())).toEqual(['OPENER_MAY_ADVISE']);
    await database.dataSource.query('UPDATE parties.membership SET until_at = clock.real() WHERE person_id = $1', [opener.personId]);
    await runInstallation();
    expect(codesOf(await give())).toEqual(['OPENER_IS_OPERATOR']);
  });
});
