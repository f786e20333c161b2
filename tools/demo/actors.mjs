// SPDX-License-Identifier: EUPL-1.2
import { permissionsOf } from '@samenspel/access';
import { systemActor } from '@samenspel/kernel';
import { demoTotpSecret } from '@samenspel/walkthrough';
import { randomUUID } from 'node:crypto';

/** @typedef {import('@samenspel/kernel').Actor} Actor */
/** @typedef {import('@samenspel/access').Role} Role */
/** @typedef {import('@samenspel/walkthrough').CastMember} CastMember */

export const system = () => systemActor(randomUUID());

/** The value of a use case; the demo has no step that may be refused. @template T @param {import('@samenspel/kernel').Result<T, unknown>} result @returns {T} */
export function done(result) {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Signs somebody in for the first time, with an authenticator whose secret everybody knows. @param {import('./services.mjs').Services} to @param {CastMember} member */
export async function personOf(to, { account, name, party }) {
  const method = account.startsWith('gemeente-') ? 'municipality' : party.includes('Zorgbureau') ? 'eherkenning' : 'digid';
  const claims = { iss: to.issuer, sub: account, name, email: `${account}@voorbeeld.example`, locale: 'nl', sign_in_method: method };
  const { personId } = done(await to.signIn.execute(system(), claims));
  done(await to.secondFactor.execute(system(), personId, demoTotpSecret(account)));
  return personId;
}

/** The person on their own behalf. @param {string} personId @returns {Actor} */
export const alone = (personId) => ({
  ...system(),
  kind: 'person',
  personId,
  secondFactorAt: new Date(),
  permissions: permissionsOf(['person']),
});

/** The person speaking for a party, with the roles held there now. @param {import('./services.mjs').Services} to @param {string} personId @param {string} partyId @returns {Promise<Actor>} */
export async function speakingFor(to, personId, partyId) {
  const standing = await to.partyRoles.rolesOf(personId, partyId);
  if (standing === null) throw new Error(`${personId} does not speak for ${partyId}`);
  const roles = /** @type {Role[]} */ (['person', ...standing.roles]);
  return { ...alone(personId), party: standing.party, roles: new Set(roles), permissions: permissionsOf(roles) };
}
