// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { aMember, aMunicipality, anActor, aParty, aPerson, aStaffMember, memberActor } from '../testing/index.js';
import { AcceptInvitation } from './accept-invitation.js';
import { ChangeParty } from './change-party.js';
import { CloseInvitation } from './close-invitation.js';
import { EndMemberRole } from './end-member-role.js';
import { GiveMemberRole } from './give-member-role.js';
import { HandOver } from './hand-over.js';
import { InvitationTokens } from './invitation-tokens.js';
import { InviteMember } from './invite-member.js';
import { LeaveParty } from './leave-party.js';
import { membersOf, sharePersons, worksFor } from './party-audiences.js';
import { PartyRoles } from './party-roles.js';
import { RegisterProvider } from './register-provider.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const soon = (): Date => new Date(Date.now() + 1000);
const rolesIn = async (personId: string, partyId: string): Promise<string[]> => [
  ...((await new PartyRoles(database.reads).rolesOf(personId, partyId))?.roles ?? []),
];

async function founded(): Promise<{ partyId: string; founder: string; actor: Actor }> {
  const founder = await aPerson(database.dataSource);
  const result = await new RegisterProvider(database.unitOfWork).execute(anActor({ personId: founder }), { kind: 'provider', name: 'Zorg Dichtbij' });
  if (!result.ok) throw new Error(result.error.code);
  const { partyId } = result.value;
  return { partyId, founder, actor: memberActor(founder, { id: partyId, kind: 'provider' }, 'party_administrator') };
}

describe('parties and their members', () => {
  it('P-01 registers a party with a name only; its founder administers and signs', async () => {
    const { partyId, founder } = await founded();
    expect((await rolesIn(founder, partyId)).sort()).toEqual(['party_administrator', 'party_member', 'party_signer']);
  });

  it('P-04 knows for which parties a person may act, and nothing of others', async () => {
    const { partyId, founder } = await founded();
    const stranger = await aPerson(database.dataSource);
    const roles = new PartyRoles(database.reads);
    expect((await roles.partiesOf(founder)).map((standing) => standing.party)).toEqual([{ id: partyId, kind: 'provider', municipalityId: null }]);
    expect(await roles.rolesOf(stranger, partyId)).toBeNull();
    expect(await roles.partiesOf(stranger)).toEqual([]);
  });

  it('P-05 does not let the last administrator leave alone; handing over does it in one act', async () => {
    const { partyId, founder, actor } = await founded();
    const leave = new LeaveParty(database.unitOfWork);
    const handOver = new HandOver(database.unitOfWork);
    const second = await aMember(database.dataSource, partyId, 'party_member');
    expect(await leave.execute(actor)).toMatchObject({ ok: false, error: { code: 'LAST_ADMINISTRATOR', rule: 'P-05' } });
    expect(await handOver.execute(actor, { toPersonId: await aPerson(database.dataSource) })).toMatchObject({
      ok: false,
      error: { code: 'NOT_A_MEMBER' },
    });
    expect(await handOver.execute(actor, { toPersonId: second })).toMatchObject({ ok: true });
    expect(await rolesIn(second, partyId)).toContain('party_administrator');
    expect(await rolesIn(founder, partyId)).not.toContain('party_administrator');
    expect(await leave.execute(actor)).toMatchObject({ ok: true });
    expect(await rolesIn(founder, partyId)).toEqual([]);
  });

  it('P-05 keeps an administrator when two leave at the same moment', async () => {
    const { partyId, actor } = await founded();
    const other = memberActor(
      await aMember(database.dataSource, partyId, 'party_administrator'),
      { id: partyId, kind: 'provider' },
      'party_administrator',
    );
    const leave = new LeaveParty(database.unitOfWork);
    const results = await Promise.all([leave.execute(actor), leave.execute(other)]);
    expect(results.map((result) => (result.ok ? 'ok' : result.error.code)).sort()).toEqual(['LAST_ADMINISTRATOR', 'ok']);
  });

  it('P-05 refuses to take the role of the last administrator', async () => {
    const { founder, actor } = await founded();
    const ends = new EndMemberRole(database.unitOfWork);
    expect(await ends.execute(actor, { personId: founder })).toMatchObject({ ok: false, error: { code: 'LAST_ADMINISTRATOR' } });
    expect(await ends.execute(actor, { personId: founder, role: 'party_signer' })).toMatchObject({ ok: true });
  });

  it('gives a role to members only, and once', async () => {
    const { partyId, actor } = await founded();
    const give = new GiveMemberRole(database.unitOfWork);
    const member = await aMember(database.dataSource, partyId, 'party_member');
    const role = 'party_signer';
    expect(await give.execute(actor, { personId: await aPerson(database.dataSource), role })).toMatchObject({
      ok: false,
      error: { code: 'NOT_A_MEMBER' },
    });
    expect(await give.execute(actor, { personId: member, role })).toMatchObject({ ok: true });
    expect(await give.execute(actor, { personId: member, role })).toMatchObject({ ok: false, error: { code: 'ROLE_ALREADY_HELD' } });
  });

  it('changes a party with the version in hand, and refuses an older one', async () => {
    const { actor } = await founded();
    const change = new ChangeParty(database.unitOfWork);
    expect(await change.execute(actor, { version: 1, name: 'Zorg Dichterbij', legalForm: 'cooperative', kvkNumber: '12345678' })).toMatchObject({
      ok: true,
    });
    expect(await change.execute(actor, { version: 1, name: 'Anders' })).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  });
});

describe('invitations', () => {
  it('invites an e-mail address by a token that the database knows by hash only and that works once', async () => {
    const { partyId, actor } = await founded();
    const tokens = new InvitationTokens(database.keys);
    const invited = await new InviteMember(database.unitOfWork, tokens).execute(actor, { role: 'party_member', email: ' Bo@Example.org ' });
    if (!invited.ok) throw new Error(invited.error.code);
    const token = tokens.tokenOf(invited.value.invitationId);
    const rows = await database.dataSource.query<{ email: string; token_hash: Buffer }[]>('SELECT * FROM parties.invitation WHERE party_id = $1', [
      partyId,
    ]);
    expect(rows[0]?.email).toBe('bo@example.org');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(tokens.tokenBehind(invited.value.invitationId, rows[0]?.token_hash ?? Buffer.alloc(0))).toBe(token);
    const accept = new AcceptInvitation(database.unitOfWork);
    const [bo, cas] = [await aPerson(database.dataSource), await aPerson(database.dataSource)];
    expect(await accept.execute(anActor({ personId: bo }), { token })).toEqual({ ok: true, value: { partyId } });
    expect(await accept.execute(anActor({ personId: cas }), { token })).toMatchObject({ ok: false, error: { code: 'INVITATION_NOT_OPEN' } });
    expect(await rolesIn(bo, partyId)).toEqual(['party_member']);
  });

  it('invites a known person, who alone may answer', async () => {
    const { partyId, actor } = await founded();
    const [bo, cas] = [await aPerson(database.dataSource), await aPerson(database.dataSource)];
    const invite = new InviteMember(database.unitOfWork, new InvitationTokens(database.keys));
    const invited = await invite.execute(actor, { role: 'party_administrator', personId: bo });
    if (!invited.ok) throw new Error(invited.error.code);
    const accept = new AcceptInvitation(database.unitOfWork);
    const { invitationId } = invited.value;
    expect(await accept.execute(anActor({ personId: cas }), { invitationId })).toMatchObject({ ok: false, error: { code: 'INVITATION_NOT_OPEN' } });
    expect(await accept.execute(anActor({ personId: bo }), { invitationId })).toMatchObject({ ok: true });
    expect(await rolesIn(bo, partyId)).toEqual(['party_administrator', 'party_member']);
  });

  it('cannot be accepted once it was taken back, nor be closed by a stranger', async () => {
    const { actor } = await founded();
    const bo = await aPerson(database.dataSource);
    const invited = await new InviteMember(database.unitOfWork, new InvitationTokens(database.keys)).execute(actor, {
      role: 'party_member',
      personId: bo,
    });
    if (!invited.ok) throw new Error(invited.error.code);
    const close = new CloseInvitation(database.unitOfWork);
    const { invitationId } = invited.value;
    expect(await close.execute(anActor({ personId: await aPerson(database.dataSource) }), { invitationId })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    expect(await close.execute(actor, { invitationId })).toMatchObject({ ok: true });
    expect(await new AcceptInvitation(database.unitOfWork).execute(anActor({ personId: bo }), { invitationId })).toMatchObject({ ok: false });
  });
});

describe('audiences', () => {
  it('A-04 finds the persons behind a party and the parties behind a person, staff included', async () => {
    const db = database.dataSource;
    const baarn = await aMunicipality(db);
    const initiative = await aParty(db, 'initiative');
    const provider = await aParty(db, 'provider');
    const member = await aMember(db, initiative, 'party_member', 'party_signer');
    const official = await aStaffMember(db, baarn, 'evaluator');
    expect(await membersOf(db, initiative, soon())).toEqual([member]);
    expect(await membersOf(db, baarn.partyId, soon())).toEqual([official]);
    expect(await worksFor(db, official, soon())).toEqual([baarn.partyId]);
    expect(await sharePersons(db, initiative, provider, soon())).toBe(false);
    await db.query("INSERT INTO parties.membership (id, party_id, person_id, role) VALUES (gen_random_uuid(), $1, $2, 'party_member')", [
      provider,
      member,
    ]);
    expect(await sharePersons(db, initiative, provider, soon())).toBe(true);
  });

  it('A-04 cannot be escaped in a sandbox whose clock lies behind real time', async () => {
    const db = database.dataSource;
    const initiative = await aParty(db, 'initiative');
    const member = await aMember(db, initiative, 'party_member');
    const longAgo = new Date('2020-01-01T00:00:00Z');
    expect(await membersOf(db, initiative, longAgo)).toEqual([member]);
    expect(await worksFor(db, member, longAgo)).toEqual([initiative]);
    expect(await sharePersons(db, initiative, initiative, longAgo)).toBe(true);
  });
});
