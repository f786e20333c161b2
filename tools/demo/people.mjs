// SPDX-License-Identifier: EUPL-1.2
import { cast, MUNICIPALITY, parties } from '@samenspel/walkthrough';
import { alone, done, personOf, speakingFor, system } from './actors.mjs';

/** @typedef {import('./services.mjs').Services} Services */
/** @typedef {import('@samenspel/walkthrough').CastMember} CastMember */

/** The demonstration begins this long ago, so that its tenders have a past (docs/demo.md). */
const HISTORY_MS = 240 * 86_400_000;
/** Each walkthrough takes some seventy days of this clock, and the thresholds of 2028 are not known yet (T-04). */
const PRACTICE_BEGINS = new Date('2026-01-05T09:00:00Z');
const everybody = /** @type {CastMember[]} */ (Object.values(cast));
const FIND_MUNICIPALITY = {
  name: 'demo-municipality',
  text: 'SELECT m.id, p.id AS party_id FROM parties.municipality m JOIN parties.party p ON p.municipality_id = m.id WHERE m.slug = $1',
};
const FIND_PARTY = { name: 'demo-party', text: "SELECT id FROM parties.party WHERE name = $1 AND kind <> 'municipality'" };

/**
 * The people, parties and municipalities of the demo. Sees for itself what is there, so an interrupted start goes on where it was.
 * @param {Services} to
 */
export async function loadPeople(to) {
  /** @type {Map<string, string>} */
  const persons = new Map();
  for (const member of everybody) persons.set(member.account, await personOf(to, member));
  await municipality(to, persons, { slug: MUNICIPALITY.demoSlug, name: 'Baarn (demonstratie)', clockStartsAt: new Date(Date.now() - HISTORY_MS) });
  await municipality(to, persons, { slug: MUNICIPALITY.practiceSlug, name: 'Baarn oefent', clockStartsAt: PRACTICE_BEGINS });
  for (const party of parties) await organisation(to, persons, party);
}

/** @param {Services} to @param {Map<string, string>} persons @param {{ slug: string, name: string, clockStartsAt: Date | null }} tenant */
async function municipality(to, persons, { slug, name, clockStartsAt }) {
  const found = await to.reads.row(FIND_MUNICIPALITY, [slug]);
  const made =
    found === null
      ? done(await to.createMunicipality.execute(system(), { code: MUNICIPALITY.code, slug, name, sandbox: true, clockStartsAt }))
      : null;
  const municipalityId = String(made?.municipalityId ?? found?.['id']);
  const partyId = String(made?.partyId ?? found?.['party_id']);
  const staff = everybody.filter((member) => member.party === MUNICIPALITY.name);
  const [first, second] = staff
    .filter((member) => member.roles.includes('tenant_administrator'))
    .map((member) => String(persons.get(member.account)));
  if (first === undefined || second === undefined) throw new Error('the demo needs two tenant administrators');
  for (const personId of [first, second]) {
    if (!(await holds(to, personId, partyId, 'tenant_administrator'))) done(await to.appoint.execute(system(), { municipalityId, personId }));
  }
  for (const member of staff) {
    const personId = String(persons.get(member.account));
    for (const role of member.roles) if (!(await holds(to, personId, partyId, role))) await giveRole(to, { partyId, first, second, personId, role });
  }
}

/** P-07: one administrator proposes, another confirms. @param {Services} to @param {{ partyId: string, first: string, second: string, personId: string, role: string }} gift */
async function giveRole(to, { partyId, first, second, personId, role }) {
  const { staffRoleId } = done(await to.proposeRole.execute(await speakingFor(to, first, partyId), { personId, role }));
  done(await to.answerRole.execute(await speakingFor(to, second, partyId), { staffRoleId, confirm: true }));
}

/** @param {Services} to @param {Map<string, string>} persons @param {import('@samenspel/walkthrough').CastParty} party */
async function organisation(to, persons, { name, kind, themes, areas }) {
  const members = everybody.filter((member) => member.party === name);
  const [founder, ...others] = members;
  if (founder === undefined) throw new Error(`${name} has no founder`);
  const founderId = String(persons.get(founder.account));
  const found = await to.reads.row(FIND_PARTY, [name]);
  const partyId = found === null ? await register(to, founderId, { name, kind, themes, areas }) : String(found['id']);
  await giveOwnRoles(to, founderId, partyId, founder.roles);
  for (const member of others) {
    const personId = String(persons.get(member.account));
    if (await holds(to, personId, partyId, 'party_member')) continue;
    const role = member.roles.includes('party_administrator') ? 'party_administrator' : 'party_member';
    const { invitationId } = done(await to.inviteMember.execute(await speakingFor(to, founderId, partyId), { personId, role }));
    done(await to.acceptInvitation.execute(alone(personId), { invitationId }));
  }
}

/** @param {Services} to @param {string} founderId @param {import('@samenspel/walkthrough').CastParty} party @returns {Promise<string>} */
async function register(to, founderId, { name, kind, themes, areas }) {
  const actor = alone(founderId);
  if (kind === 'provider') return done(await to.registerProvider.execute(actor, { kind, name, legalForm: 'private_company' })).partyId;
  const { partyId } = done(
    await to.registerInitiative.execute(actor, {
      ...{ name, legalForm: 'none_yet', summary: `${name}: bewoners die het samen doen.`, themes },
      areas: areas.map((code) => ({ code, year: 2024 })),
    }),
  );
  done(await to.publishInitiative.execute(await speakingFor(to, founderId, partyId), { version: 1, published: true }));
  return partyId;
}

/** A founder is administrator; signing is a role of its own. @param {Services} to @param {string} personId @param {string} partyId @param {readonly string[]} roles */
async function giveOwnRoles(to, personId, partyId, roles) {
  for (const role of roles) {
    if (await holds(to, personId, partyId, role)) continue;
    done(await to.giveMemberRole.execute(await speakingFor(to, personId, partyId), { personId, role }));
  }
}

/** @param {Services} to @param {string} personId @param {string} partyId @param {string} role */
async function holds(to, personId, partyId, role) {
  return (await to.partyRoles.rolesOf(personId, partyId))?.roles.has(role) === true;
}
