// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startClock } from '@samenspel/database';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import type { Browser } from '@samenspel/accounts/testing';
import { startApi, type RunningApi } from './harness.js';

const MOVE = `mutation ($input: MoveSandboxClockInput!) { moveSandboxClock(input: $input) {
  now stillDue errors { __typename ... on UserError { code } } } }`;
const DAY = 86_400_000;

interface Moved {
  readonly moveSandboxClock: {
    readonly now: string | null;
    readonly stillDue: readonly string[] | null;
    readonly errors: readonly { code: string }[];
  };
}

describe('moving a sandbox clock', () => {
  let api: RunningApi;
  let administrator: Browser;
  let sandbox: string;
  let real: string;
  beforeAll(async () => {
    api = await startApi({ accounts: ['root', 'visitor'] });
    administrator = await api.as('root');
    sandbox = await municipality(true);
    real = await municipality(false);
  });
  afterAll(() => api.close());

  const municipality = async (isSandbox: boolean): Promise<string> => {
    const id = randomId();
    await api.database.unitOfWork.run(systemActor('spec'), async (work) => (await startClock(work, id, isSandbox), ok()));
    return id;
  };
  const makeAdministrator = (): Promise<unknown> =>
    api.database.dataSource.query(
      `INSERT INTO accounts.installation_administrator (person_id, given_at) SELECT id, clock.real() FROM accounts.person WHERE display_name = 'root' ON CONFLICT DO NOTHING`,
    );
  const move = async (municipalityId: string, to: Date): Promise<Moved['moveSandboxClock']> => {
    const { data } = await api.graphql<Moved>(administrator, MOVE, { input: { municipalityId, to: to.toISOString() } });
    if (!data) throw new Error('no answer');
    return data.moveSandboxClock;
  };

  it('is not for everybody', async () => {
    const { errors } = await api.graphql(await api.as('visitor'), MOVE, { input: { municipalityId: sandbox, to: new Date().toISOString() } });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('goes forward, tells the new time, and never back', async () => {
    await makeAdministrator();
    const to = new Date(Date.now() + 30 * DAY);
    const moved = await move(sandbox, to);
    expect(moved).toMatchObject({ now: to.toISOString(), stillDue: [], errors: [] });
    expect((await move(sandbox, new Date(to.getTime() - DAY))).errors).toMatchObject([{ code: 'CLOCK_GOES_FORWARD_ONLY' }]);
    expect((await move(real, to)).errors).toMatchObject([{ code: 'NOT_A_SANDBOX' }]);
  });
});
