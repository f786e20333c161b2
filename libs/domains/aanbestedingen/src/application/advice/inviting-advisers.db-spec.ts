// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomId, type Actor } from '@samenspel/kernel';
import { aMunicipality, aStaffMember, staffActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AdviceStage, codesOf, done } from '../../testing/index.js';

let database: TestDatabase;
let stage: AdviceStage;
let officer: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AdviceStage.open(database);
  officer = stage.tender.people.officer;
});
afterAll(() => database.close());

const notices = async (partyId: string): Promise<readonly { kind: string }[]> =>
  database.dataSource.query('SELECT kind, params, legal FROM messages.notice WHERE party_id = $1 ORDER BY person_id', [partyId]);
const invite = (tenderId: string, partyId: string, reason?: string) =>
  stage.inviting.invite(officer, reason === undefined ? { tenderId, partyId } : { tenderId, partyId, reason });

describe('inviting initiatives to advise', () => {
  it('A-01 happens only in a tender that announced an advice round, and before the opening', async () => {
    const huis = await stage.initiative();
    const { tenderId: without } = await stage.published({
      adviceRound: { announced: false, reason: 'Geen initiatief in deze wijk.' },
      planning: { ...(await planningWithoutAdvice()) },
    });
    expect(codesOf(await invite(without, huis.partyId))).toEqual(['NO_ADVICE_ROUND']);
    const draft = await stage.tender.draft();
    expect(codesOf(await invite(draft, huis.partyId))).toEqual(['TOO_LATE_TO_ADVISE']);
    const { tenderId } = await stage.published();
    await stage.opened(tenderId, []);
    expect(codesOf(await invite(tenderId, huis.partyId))).toEqual(['TOO_LATE_TO_ADVISE']);
    expect(codesOf(await stage.inviting.apply(huis.lead, { tenderId }))).toEqual(['TOO_LATE_TO_ADVISE']);
  });

  it('A-03 an initiative of the area and theme needs no reason, another one does, and a provider is none', async () => {
    const { tenderId } = await stage.published();
    const [near, other] = [await stage.initiative('Nabij'), await stage.initiative('Energie', 'energy_and_climate')];
    expect(codesOf(await invite(tenderId, near.partyId))).toEqual([]);
    expect(codesOf(await invite(tenderId, near.partyId))).toEqual(['INVITED_ALREADY']);
    expect(codesOf(await invite(tenderId, other.partyId))).toEqual(['REASON_NEEDED']);
    expect(codesOf(await invite(tenderId, other.partyId, 'Kent de bezoekers.'))).toEqual([]);
    const provider = await stage.tender.signer();
    expect(codesOf(await invite(tenderId, provider.party?.id ?? ''))).toEqual(['NOT_AN_INITIATIVE']);
    expect(codesOf(await stage.inviting.apply(provider, { tenderId }))).toEqual(['NOT_FOUND']);
  });

  it('A-03 whom the published rule names is admitted by applying: the officer adds others and removes none', async () => {
    const { tenderId } = await stage.published();
    const [near, other] = [await stage.initiative('Nabij'), await stage.initiative('Energie', 'energy_and_climate')];
    done(await stage.inviting.apply(near.lead, { tenderId }));
    expect(codesOf(await stage.answering.accept(near.lead, { tenderId }))).toEqual([]);
    const { invitationId } = done(await stage.inviting.apply(other.lead, { tenderId }));
    expect(codesOf(await stage.answering.accept(other.lead, { tenderId }))).toEqual(['NOT_ADMITTED_YET']);
    expect(codesOf(await stage.admitting.execute(stage.tender.people.evaluators[0], { invitationId }))).toEqual(['NOT_YOUR_TASK']);
    // Disputed: the decision maker may add it too.
    expect(codesOf(await stage.admitting.execute(stage.tender.people.decider, { invitationId }))).toEqual([]);
    expect(codesOf(await stage.admitting.execute(officer, { invitationId }))).toEqual(['ADMITTED_ALREADY']);
    expect(codesOf(await stage.answering.accept(other.lead, { tenderId }))).toEqual([]);
    expect((await notices(other.partyId)).map(({ kind }) => kind)).toEqual(['adviser.invited', 'adviser.invited']);
  });

  it('A-03 belongs to the procurement officer of that tender; for another municipality there is no such tender', async () => {
    const { tenderId } = await stage.published();
    const { partyId } = await stage.initiative();
    expect(codesOf(await stage.inviting.invite(stage.tender.people.decider, { tenderId, partyId }))).toEqual(['NOT_YOUR_TASK']);
    const elsewhere = await aMunicipality(database.dataSource, 'Elders');
    const stranger = staffActor(await aStaffMember(database.dataSource, elsewhere, 'procurement_officer'), elsewhere, 'procurement_officer');
    expect(codesOf(await stage.inviting.invite(stranger, { tenderId, partyId }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await stage.inviting.invite(stranger, { tenderId: randomId(), partyId }))).toEqual(['NOT_FOUND']);
  });
});

describe('until the opening', () => {
  it('A-04 an invitation looks the same whether unanswered, accepted, declined, or blocked because the initiative bids', async () => {
    const { tenderId, lot } = await stage.published();
    const four = await Promise.all(['Een', 'Twee', 'Drie', 'Vier'].map((name) => stage.initiative(name)));
    const [accepts, declines, bids] = four;
    await database.unitOfWork.run(officer, (work) => stage.parties.claim(work, tenderId, bids?.partyId ?? '', 'bidder'));
    for (const { partyId } of four) done(await invite(tenderId, partyId));
    const before = await seen(tenderId);
    done(await stage.answering.accept(accepts?.lead ?? officer, { tenderId }));
    await stage.declares(tenderId, accepts?.lead ?? officer, 'secrecy', 'at_invitation');
    done(await stage.answering.decline(declines?.lead ?? officer, { tenderId }));
    expect(codesOf(await stage.answering.accept(bids?.lead ?? officer, { tenderId }))).toEqual(['BIDDER_CANNOT_ADVISE']);
    expect(await seen(tenderId)).toEqual(before);
    expect(before.invitations.map(({ answer }) => answer)).toEqual(Array(4).fill('no_answer_yet'));
    expect(before.advisers).toEqual([]);
    expect(before.declarations).toEqual([]);
    // Each initiative got the same message.
    const told = await Promise.all(four.map(({ partyId }) => notices(partyId)));
    for (const one of told) expect(one).toEqual(told[0]);
    // And knows of itself what it answered.
    const own = await Promise.all(four.map(({ lead }) => stage.findMine.of(lead, tenderId)));
    expect(own.map((mine) => [mine?.answer, mine?.state, mine?.declared])).toEqual([
      ['accepted', null, ['at_invitation', 'secrecy']],
      ['declined', null, []],
      [null, null, []],
      [null, null, []],
    ]);
    expect(lot.status).toBe('published');
  });

  it('A-04 no table gains a row, and no act is in the open audit, when an initiative answers and declares', async () => {
    const { tenderId } = await stage.published();
    const huis = await stage.initiative();
    done(await invite(tenderId, huis.partyId));
    const before = await rowsOfEveryTable();
    done(await stage.answering.accept(huis.lead, { tenderId }));
    await stage.declares(tenderId, huis.lead, 'secrecy', 'at_invitation');
    expect(await rowsOfEveryTable()).toEqual(before);
    const lengths = await database.dataSource.query<unknown[]>('SELECT DISTINCT length(meta) FROM aanbestedingen.tender_party');
    expect(lengths).toHaveLength(1);
  });

  it('A-04 a withdrawal as adviser shows at the opening and not before', async () => {
    const { tenderId } = await stage.published();
    const [stays, leaves, silent] = [await stage.initiative('Blijft'), await stage.initiative('Stopt'), await stage.initiative('Zwijgt')];
    await stage.advises(tenderId, stays);
    await stage.advises(tenderId, leaves);
    done(await invite(tenderId, silent.partyId));
    done(await stage.answering.decline(leaves.lead, { tenderId }));
    expect((await seen(tenderId)).invitations.map(({ answer }) => answer)).toEqual(Array(3).fill('no_answer_yet'));
    await stage.opened(tenderId, []);
    const answers = (await seen(tenderId)).invitations.map(({ partyName, answer }) => [partyName, answer]);
    expect(answers.sort()).toEqual([
      ['Blijft', 'advises'],
      ['Stopt', 'declined'],
      ['Zwijgt', 'no_answer_yet'],
    ]);
    expect((await seen(tenderId)).advisers.map(({ partyName }) => partyName)).toEqual(['Blijft']);
    expect(codesOf(await stage.answering.accept(silent.lead, { tenderId }))).toEqual(['TOO_LATE_TO_ADVISE']);
  });

  it('A-04 nobody but the invited initiative can answer, and an outsider learns nothing by trying', async () => {
    const { tenderId } = await stage.published();
    const [huis, outsider] = [await stage.initiative(), await stage.initiative('Buiten')];
    const trials = async () => [
      codesOf(await stage.answering.accept(outsider.lead, { tenderId })),
      codesOf(await stage.answering.decline(outsider.lead, { tenderId })),
      codesOf(await stage.declaring.secrecy(outsider.lead, { tenderId })),
      await stage.findMine.of(outsider.lead, tenderId),
    ];
    const before = await trials();
    await stage.advises(tenderId, huis);
    expect(await trials()).toEqual(before);
    expect(before).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_AN_ADVISER'], null]);
  });
});

async function seen(tenderId: string) {
  const page = { first: 50 };
  const declared = done(await stage.findDeclarations.ofTender(officer, tenderId));
  const invitations = (await stage.findAdvisers.invitations(officer, tenderId, page)).nodes;
  return { invitations, advisers: (await stage.findAdvisers.advisers(officer, tenderId, page)).nodes, declarations: declared };
}

async function rowsOfEveryTable(): Promise<object> {
  const tables = await database.dataSource.query<{ name: string }[]>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT')`,
  );
  const counted: Record<string, unknown> = {};
  for (const { name } of tables) counted[name] = (await database.dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${name}`))[0]?.n;
  return counted;
}

async function planningWithoutAdvice() {
  const { planning } = await stage.tender.load(await stage.tender.draft());
  return { ...planning, adviceEndsAt: null };
}
