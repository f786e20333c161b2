// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomId, type Actor } from '@samenspel/kernel';
import { aMember, aStaffMember, memberActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AdviceStage, codesOf, done, type TestInitiative } from '../../testing/index.js';
import type { Lot } from '../../domain/tenders/lot.js';

let database: TestDatabase;
let stage: AdviceStage;
let linde: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AdviceStage.open(database);
  linde = await stage.tender.signer('provider', 'De Linde');
});
afterAll(() => database.close());

/** Opened, with a bid of De Linde and the initiative as adviser; its people declared nothing after the opening. */
async function opened(): Promise<{ tenderId: string; lot: Lot; huis: TestInitiative; bidId: string }> {
  const { tenderId, lot } = await stage.published();
  const huis = await stage.initiative();
  await stage.advises(tenderId, huis);
  const [bidId = ''] = await stage.opened(tenderId, [{ bidder: linde }]);
  return { tenderId, lot, huis, bidId };
}
const reading = async (actor: Actor, lot: Lot) => codesOf(await stage.reading.execute(actor, lot.id));

describe('before a person reads a bid', () => {
  it('A-05 A-06 secrecy, interests at the invitation and interests after the opening are needed, each of them', async () => {
    const { tenderId, lot, huis } = await opened();
    const late = await stage.memberOf(huis);
    expect(await reading(late, lot)).toEqual(['SECRECY_REQUIRED']);
    await stage.declares(tenderId, late, 'secrecy');
    expect(await reading(late, lot)).toEqual(['INTERESTS_REQUIRED']);
    await stage.declares(tenderId, late, 'after_opening');
    expect(await reading(late, lot)).toEqual(['INTERESTS_REQUIRED']);
    await stage.declares(tenderId, late, 'at_invitation');
    expect(await reading(late, lot)).toEqual([]);
    // What another member declared is that member's own.
    expect(await reading(huis.lead, lot)).toEqual(['INTERESTS_REQUIRED']);
  });

  it('A-05 what was sealed before the opening stands after it, and nothing of it before', async () => {
    const { tenderId, huis } = await opened();
    const declared = done(await stage.findDeclarations.ofTender(stage.tender.people.officer, tenderId));
    expect(declared.map(({ kind, partyId, conflicts }) => [kind, partyId, conflicts]).sort()).toEqual(
      ['at_invitation', 'at_invitation', 'secrecy', 'secrecy'].map((kind) => [kind, huis.partyId, []]),
    );
    expect(codesOf(await stage.declaring.secrecy(huis.lead, { tenderId }))).toEqual(['DECLARED_ALREADY']);
  });

  it('A-05 a declaration is made once, in its own moment, and is not changed', async () => {
    const { tenderId } = await stage.published();
    const huis = await stage.initiative();
    const said = { tenderId, statement: 'Geen.', conflicts: [] };
    expect(codesOf(await stage.declaring.interests(huis.lead, { ...said, moment: 'at_invitation' }))).toEqual(['NOT_AN_ADVISER']);
    await stage.advises(tenderId, huis);
    expect(codesOf(await stage.declaring.interests(huis.lead, { ...said, moment: 'at_invitation' }))).toEqual(['DECLARED_ALREADY']);
    for (const moment of ['after_opening', 'found_later'] as const) {
      expect(codesOf(await stage.declaring.interests(huis.lead, { ...said, moment }))).toEqual(['NOT_OPENED_YET']);
    }
    const late = await stage.memberOf(huis);
    const long = await stage.declaring.interests(late, { ...said, statement: 'é'.repeat(5_000), moment: 'at_invitation' });
    expect(codesOf(long)).toEqual(['DECLARATION_TOO_LONG']);
  });

  it('A-05 who names a conflict reads nothing, after the opening and when it is found later; the officer is told and reads it', async () => {
    const { tenderId, lot, huis, bidId } = await opened();
    const conflicts = [{ bidId, description: 'Mijn zus werkt er.' }];
    done(await stage.declaring.interests(huis.lead, { tenderId, moment: 'after_opening', statement: 'Wel.', conflicts }));
    expect(await reading(huis.lead, lot)).toEqual(['CONFLICT_OF_INTERESTS']);
    await stage.declareAfterOpening(tenderId, huis.member);
    expect(await reading(huis.member, lot)).toEqual([]);
    const later = { tenderId, moment: 'found_later' as const, statement: 'Nu pas gezien.' };
    expect(codesOf(await stage.declaring.interests(huis.member, { ...later, conflicts: [] }))).toEqual(['CONFLICT_NOT_NAMED']);
    done(await stage.declaring.interests(huis.member, { ...later, conflicts }));
    expect(await reading(huis.member, lot)).toEqual(['CONFLICT_OF_INTERESTS']);
    const { officer, decider, evaluators } = stage.tender.people;
    for (const actor of [officer, decider]) {
      const named = done(await stage.findDeclarations.ofTender(actor, tenderId)).filter((one) => one.conflicts.length > 0);
      expect(named.map(({ kind, conflicts: [first] }) => [kind, first?.description])).toEqual([
        ['after_opening', 'Mijn zus werkt er.'],
        ['found_later', 'Mijn zus werkt er.'],
      ]);
    }
    expect(codesOf(await stage.findDeclarations.ofTender(evaluators[0], tenderId))).toEqual(['NOT_FOUND']);
    const told = await database.dataSource.query<unknown[]>(
      "SELECT 1 FROM messages.notice WHERE kind = 'adviser.conflict-declared' AND subject_id = $1 AND person_id = $2",
      [tenderId, officer.personId],
    );
    expect(told).toHaveLength(2);
  });
});

describe('who may not advise as a person', () => {
  it('A-04 who works for, governs or volunteers for a bidder, from that moment on', async () => {
    const { tenderId, lot, huis } = await opened();
    await stage.declareAfterOpening(tenderId, huis.lead);
    expect(await reading(huis.lead, lot)).toEqual([]);
    await database.dataSource.query("INSERT INTO parties.membership (id, party_id, person_id, role) VALUES ($1, $2, $3, 'party_member')", [
      randomId(),
      linde.party?.id,
      huis.lead.personId,
    ]);
    expect(await reading(huis.lead, lot)).toEqual(['CONFLICT_OF_INTERESTS']);
  });

  it('A-10 an employee of the municipality, or who runs the platform', async () => {
    const { tenderId, lot, huis } = await opened();
    const party = { id: huis.partyId, kind: 'initiative' as const };
    const official = await aStaffMember(database.dataSource, stage.tender.municipality, 'case_handler');
    const administrator = await aMember(database.dataSource, huis.partyId, 'party_member');
    await database.dataSource.query('INSERT INTO accounts.installation_administrator (person_id, given_at) VALUES ($1, clock.real())', [
      administrator,
    ]);
    for (const personId of [official, administrator]) {
      const actor = memberActor(personId, party, 'party_member');
      await stage.declares(tenderId, actor, 'secrecy', 'at_invitation', 'after_opening');
      expect(await reading(actor, lot)).toEqual(['CONFLICT_OF_INTERESTS']);
    }
  });
});
