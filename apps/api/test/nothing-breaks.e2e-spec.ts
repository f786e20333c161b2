// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PLAYED_STATES, TendersInEveryState, type PlayedState } from '@samenspel/aanbestedingen/testing';
import { AuditChainer, SubjectKeys, VerifyChain } from '@samenspel/audit';
import { ReceiptKeys } from '@samenspel/keys';
import type { GraphQLSchema } from 'graphql';
import { everySeat, type Seat, type SeatName } from './every-seat.js';
import { startApi, type RunningApi } from './harness.js';
import { idsByTable } from './ids-by-table.js';
import { randomAddresses } from './random-addresses.js';
import { Chance, type IdsByTable } from './random-input.js';
import { randomRequests } from './random-requests.js';

const FULL = process.env['SAMENSPEL_TIER'] === 'full';
/** Another one each time in the second tier. The number in the name of a failing run plays it again. */
const SEED = Number(process.env['SAMENSPEL_SEED'] ?? (FULL ? Date.now() % 1_000_000_007 : 20_260_301));
const STATES: readonly PlayedState[] = FULL ? PLAYED_STATES : ['assessment', 'draft'];
const SEATS: readonly SeatName[] = FULL
  ? [
      'officer',
      'lead',
      'adviser_lead',
      'tenant_administrator',
      'decider',
      'evaluator',
      'opener',
      'installation_administrator',
      'machine_of_lead',
      'visitor',
    ]
  : ['officer', 'lead', 'adviser_lead', 'tenant_administrator', 'decider', 'installation_administrator'];
const TIMES = FULL ? 10 : 1;

/** What no answer may hold: stack frames, SQL, names of tables, files and packages. */
const TELLS_TOO_MUCH =
  /\bat \S+ \(|node_modules|\.[jt]s:\d|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) \w+|duplicate key|violates|pg_catalog|relation "|QueryFailedError|(Type|Range|URI|Syntax)Error/;

interface Sent {
  readonly by: SeatName;
  readonly what: string;
  readonly status: number;
  readonly text: string;
}

/** In words what is wrong with an answer; none when it is a result or a clear refusal. */
const brokenIn = ({ by, what, status, text }: Sent): string[] =>
  status >= 500 || text.includes('INTERNAL_SERVER_ERROR') || TELLS_TOO_MUCH.test(text) ? [`${by}: ${what} → ${status} ${text.slice(0, 400)}`] : [];

describe(`what programs send at random (SAMENSPEL_SEED=${SEED})`, () => {
  let api: RunningApi;
  let schema: GraphQLSchema;
  let world: TendersInEveryState;
  let ids: IdsByTable;
  let seats: readonly Seat[];
  beforeAll(async () => {
    api = await startApi({ environment: { SAMENSPEL_REQUESTS_PER_MINUTE: '1000000' } });
    ({ schema } = api.app.get(GraphQLSchemaHost));
    world = await TendersInEveryState.open(api.database);
    await world.play(STATES);
    seats = (await everySeat(api, world)).filter(({ name }) => SEATS.includes(name));
    ids = await idsByTable(api.database.dataSource);
  }, 180_000);
  afterAll(async () => {
    await world.close();
    await api.close();
  });

  const failures = (): number => api.logLines.filter((line) => line.includes('"level":"error"')).length;
  const operationsOf = async (seat: Seat): Promise<Sent[]> => {
    const sent: Sent[] = [];
    for (const { root, query, variables } of randomRequests(schema, seat.permissions, new Chance(SEED + SEATS.indexOf(seat.name)), ids, TIMES)) {
      const { status, ...answer } = await seat.ask(query, variables);
      sent.push({ by: seat.name, what: `${root} ${JSON.stringify(variables).slice(0, 800)}`, status, text: JSON.stringify(answer) });
    }
    return sent;
  };
  const addressesOf = async (seat: Seat): Promise<Sent[]> => {
    const sent: Sent[] = [];
    for (const { method, path, headers, body } of randomAddresses(api.app, new Chance(SEED - SEATS.indexOf(seat.name)), ids, TIMES * 2)) {
      const all = { ...seat.headers, cookie: `samenspel=${seat.browser.cookie('samenspel') ?? ''}`, origin: api.origin, ...headers };
      const response = await fetch(`${api.origin}${path}`, { method, headers: all, redirect: 'manual', ...(body === undefined ? {} : { body }) });
      const text = await response.text();
      sent.push({
        by: seat.name,
        what: `${method} ${path.slice(0, 300)} ${JSON.stringify(headers)} ${String(body).slice(0, 100)}`,
        status: response.status,
        text,
      });
    }
    return sent;
  };

  it('breaks no operation of the schema, whatever fits the types of its input, as several roles', async () => {
    const sent: Sent[] = [];
    for (const seat of seats) sent.push(...(await operationsOf(seat)));
    expect(sent.flatMap(brokenIn)).toEqual([]);
    expect(failures()).toBe(0);
    expect(sent.length).toBeGreaterThan(200);
    // Were everything refused at the door, nothing behind it would be tried.
    expect(sent.filter(({ text }) => text.includes('"errors":[]')).length).toBeGreaterThan(0);
  }, 3_600_000);

  it('breaks no address beside the graph', async () => {
    const sent: Sent[] = [];
    for (const seat of seats) sent.push(...(await addressesOf(seat)));
    expect(sent.flatMap(brokenIn)).toEqual([]);
    expect(failures()).toBe(0);
    expect(sent.length).toBeGreaterThan(100);
  }, 3_600_000);

  it('would be noticed if it broke something', () => {
    const answer = { by: 'lead', what: 'anything', status: 200 } as const;
    for (const text of [
      '{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}',
      '{"message":"duplicate key value violates"}',
      'at Object.run (/srv/x.js:3:4)',
    ])
      expect(brokenIn({ ...answer, text })).toHaveLength(1);
    expect(brokenIn({ ...answer, status: 500, text: '' })).toHaveLength(1);
    expect(brokenIn({ ...answer, text: '{"data":{"tender":null}}' })).toEqual([]);
  });

  it('X-01 leaves an audit chain that holds', async () => {
    const { dataSource, keys } = api.database;
    const chainer = new AuditChainer(dataSource);
    while ((await chainer.chainNext()) > 0);
    const { faults, length } = await new VerifyChain(dataSource, new SubjectKeys(keys), ReceiptKeys.parse(api.core.settings.receiptKey)).execute();
    expect(faults).toEqual([]);
    expect(length).toBeGreaterThan(20);
  });
});
