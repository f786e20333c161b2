// SPDX-License-Identifier: EUPL-1.2
import { type TendersInEveryState } from '@samenspel/aanbestedingen/testing';
import { CreateMachine } from '@samenspel/accounts';
import { Browser } from '@samenspel/accounts/testing';
import { type MunicipalRole, permissionsOf, type Permission, type Role } from '@samenspel/access';
import { machineMay } from '@samenspel/accounts';
import type { Actor } from '@samenspel/kernel';
import { aMunicipality, anActor, aPerson, aStaffMember, staffActor, type TestMunicipality } from '@samenspel/parties/testing';
import type { Answer, RunningApi } from './harness.js';

/** Somebody who asks: one role of the table of who may do what. */
export interface Seat {
  readonly name: SeatName;
  readonly permissions: ReadonlySet<string>;
  readonly partyId: string | null;
  /** What each request of this seat carries. */
  readonly browser: Browser;
  readonly headers: Readonly<Record<string, string>>;
  ask<T = Record<string, unknown>>(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<Answer<T>>;
}

export const SEATS = [
  'visitor',
  'resident',
  'lead',
  'colleague',
  'partner',
  'rival',
  'other_provider',
  'officer',
  'opener',
  'evaluator',
  'decider',
  'officer_without_task',
  'opener_without_task',
  'evaluator_without_task',
  'decider_without_task',
  'complaints_handler',
  'council_member',
  'tenant_administrator',
  'adviser_lead',
  'adviser_person',
  'adviser_bystander',
  'invited_initiative',
  'other_initiative',
  'officer_elsewhere',
  'decider_elsewhere',
  'evaluator_elsewhere',
  'opener_elsewhere',
  'administrator_elsewhere',
  'installation_administrator',
  'machine_of_lead',
  'machine_of_adviser',
  'machine_of_officer',
  'machine_of_decider',
] as const;
export type SeatName = (typeof SEATS)[number];

const fresh = (actor: Actor): Actor => ({ ...actor, secondFactorAt: new Date() });

/** A browser or key for each seat; people with a fresh second factor, so that nothing is refused for lack of one. */
export async function everySeat(api: RunningApi, world: TendersInEveryState): Promise<readonly Seat[]> {
  const actors = await actorsOf(api, world);
  const seats: Seat[] = [];
  for (const name of SEATS) {
    if (name === 'visitor') seats.push(seatOf(api, name, new Browser(api.origin), {}, permissionsOf([]), null));
    else if (name.startsWith('machine_of_')) seats.push(await machineSeat(api, name, actors));
    else {
      const actor = actors.get(name);
      if (actor === undefined) throw new Error(`nobody sits in ${name}`);
      seats.push(seatOf(api, name, await api.asActor(actor), {}, actor.permissions, actor.party?.id ?? null));
    }
  }
  return seats;
}

function seatOf(
  api: RunningApi,
  name: SeatName,
  browser: Browser,
  headers: Readonly<Record<string, string>>,
  permissions: ReadonlySet<string>,
  partyId: string | null,
): Seat {
  const ask: Seat['ask'] = (query, variables = {}, more = {}) => api.graphql(browser, query, variables, { ...headers, ...more });
  return { name, permissions, partyId, browser, headers, ask };
}

/** An app that has every scope which its maker may give. */
async function machineSeat(api: RunningApi, name: SeatName, actors: ReadonlyMap<string, Actor>): Promise<Seat> {
  const maker = actors.get(MAKERS[name] ?? '');
  if (maker === undefined) throw new Error(`nobody makes ${name}`);
  const scopes = [...maker.permissions].filter((permission) => machineMay(permission));
  const created = await api.app.get(CreateMachine, { strict: false }).execute(fresh(maker), { name, scopes, validDays: 5 }, 'none');
  if (!created.ok) throw new Error(`${name}: ${created.error.code}`);
  const held = permissionsOf(['machine', ...([...maker.roles] as Role[]).filter((role) => role !== 'person')]);
  const permissions = new Set([...held].filter((one: Permission) => permissionsOf([]).has(one) || scopes.includes(one)));
  return seatOf(api, name, new Browser(api.origin), { authorization: `Bearer ${created.value.apiKey ?? ''}` }, permissions, maker.party?.id ?? null);
}

const MAKERS: Readonly<Record<string, SeatName>> = {
  machine_of_lead: 'lead',
  machine_of_adviser: 'adviser_lead',
  machine_of_officer: 'officer',
  machine_of_decider: 'decider',
};

async function actorsOf(api: RunningApi, { bids, advice, parts }: TendersInEveryState): Promise<ReadonlyMap<SeatName, Actor>> {
  const db = api.database.dataSource;
  const { people, municipality } = bids.tender;
  const elsewhere = await aMunicipality(db, 'Elders');
  const staff = async (role: MunicipalRole, where: TestMunicipality = municipality): Promise<Actor> =>
    staffActor(await aStaffMember(db, where, role), where, role);
  return new Map<SeatName, Actor>([
    ['resident', anActor({ personId: await aPerson(db, 'Een bewoner') })],
    ['lead', parts.lead],
    ['colleague', parts.colleague],
    ['partner', parts.partner],
    ['rival', parts.rival],
    ['other_provider', await bids.tender.signer('provider', 'Buitenstaander')],
    ['officer', people.officer],
    ['opener', people.openers[0]],
    ['evaluator', people.evaluators[0]],
    ['decider', people.decider],
    ['officer_without_task', await staff('procurement_officer')],
    ['opener_without_task', await staff('opening_officer')],
    ['evaluator_without_task', await staff('evaluator')],
    ['decider_without_task', await staff('decision_maker')],
    ['complaints_handler', await staff('complaints_handler')],
    ['council_member', await staff('council_member')],
    ['tenant_administrator', await staff('tenant_administrator')],
    ['adviser_lead', parts.adviser.lead],
    ['adviser_person', parts.adviser.member],
    ['adviser_bystander', parts.bystander],
    ['invited_initiative', parts.invited.lead],
    ['other_initiative', (await advice.initiative('Kanarie elders')).lead],
    ['officer_elsewhere', await staff('procurement_officer', elsewhere)],
    ['decider_elsewhere', await staff('decision_maker', elsewhere)],
    ['evaluator_elsewhere', await staff('evaluator', elsewhere)],
    ['opener_elsewhere', await staff('opening_officer', elsewhere)],
    ['administrator_elsewhere', await staff('tenant_administrator', elsewhere)],
    ['installation_administrator', await administrator(api)],
  ]);
}

async function administrator(api: RunningApi): Promise<Actor> {
  const personId = await aPerson(api.database.dataSource, 'Beheer');
  await api.database.dataSource.query('INSERT INTO accounts.installation_administrator (person_id, given_at) VALUES ($1, now())', [personId]);
  return anActor({ personId, roles: ['installation_administrator'] });
}
