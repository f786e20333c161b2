// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenderStage } from '@samenspel/aanbestedingen/testing';
import type { Browser } from '@samenspel/accounts/testing';
import { randomId } from '@samenspel/kernel';
import { startApi, type Answer, type RunningApi } from './harness.js';

const CREATE = `mutation ($input: CreateTenderInput!) { createTender(input: $input) { tender { id version } errors { __typename ... on UserError { code } } } }`;
const APPOINT = `mutation ($input: RemoveTenderRoleInput!) { removeTenderRole(input: $input) { errors { __typename ... on UserError { code message } } } }`;

interface Created {
  readonly createTender: {
    readonly tender: { readonly id: string; readonly version: number } | null;
    readonly errors: readonly { readonly code: string }[];
  };
}

describe('a repeated request', () => {
  let api: RunningApi;
  let stage: TenderStage;
  let officer: Browser;
  beforeAll(async () => {
    api = await startApi();
    stage = await TenderStage.open(api.database);
    officer = await api.asActor(stage.people.officer);
  });
  afterAll(() => api.close());

  const create = (title: string, key: string, as = officer): Promise<Answer<Created>> =>
    api.graphql<Created>(as, CREATE, { input: { municipality: stage.slug, title } }, { 'idempotency-key': key });
  const count = async (): Promise<number> => {
    const [row] = await api.database.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM aanbestedingen.tender');
    return row?.n ?? -1;
  };

  it('with the same Idempotency-Key returns the first result and changes nothing', async () => {
    const key = randomId();
    const before = await count();
    const [first, second] = [await create('Een', key), await create('Een', key)];
    expect(first.data?.createTender.errors).toEqual([]);
    expect(second.data).toEqual(first.data);
    expect(await count()).toBe(before + 1);
  });

  it('with the same key and another body is refused', async () => {
    const key = randomId();
    await create('Een', key);
    const before = await count();
    const second = await create('Twee', key);
    expect(second.data?.createTender).toMatchObject({ tender: null, errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect(await count()).toBe(before);
  });

  it('belongs to whoever sent it: the key of another is free', async () => {
    const key = randomId();
    const other = await api.asActor(await stage.staffMember('procurement_officer'));
    const [mine, theirs] = [await create('Een', key), await create('Een', key, other)];
    expect(theirs.data?.createTender.errors).toEqual([]);
    expect(theirs.data?.createTender.tender?.id).not.toBe(mine.data?.createTender.tender?.id);
  });

  it('happens once when both arrive at the same moment', async () => {
    const key = randomId();
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 4 }, () => create('Tegelijk', key)));
    expect(new Set(answers.map(({ data }) => data?.createTender.tender?.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('with a key that is none is refused as a bad request, before anything runs', async () => {
    const before = await count();
    expect((await create('Een', 'kort')).errors?.[0]?.extensions['code']).toBe('IDEMPOTENCY_KEY_INVALID');
    expect(await count()).toBe(before);
  });

  it('for what does not exist says so in the payload, in the language asked for', async () => {
    const input = { tenderId: randomId(), personId: randomId(), role: 'evaluator', reason: null };
    const answer = await api.graphql<{ removeTenderRole: { errors: object[] } }>(officer, APPOINT, { input }, { 'accept-language': 'en' });
    expect(answer.data?.removeTenderRole.errors).toEqual([
      { __typename: 'NotFound', code: 'NOT_FOUND', message: 'This does not exist, or is not for you.' },
    ]);
  });
});
