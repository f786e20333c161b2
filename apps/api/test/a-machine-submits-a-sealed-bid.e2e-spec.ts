// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BidStage } from '@samenspel/aanbestedingen/testing';
import type { Actor } from '@samenspel/kernel';
import { startApi, type RunningApi } from './harness.js';

const CREATE = `mutation ($input: CreateMachineInput!) { createMachine(input: $input) { apiKey machine { id expiresAt } errors { ... on UserError { code } } } }`;
const WITHDRAW = `mutation ($input: WithdrawMachineInput!) { withdrawMachine(input: $input) { errors { ... on UserError { code } } } }`;
const SUBMIT = `mutation ($input: SubmitBidInput!) { submitBid(input: $input) { receipt { text signature } errors { ... on UserError { code } } } }`;
const TAKE_BACK = `mutation ($input: WithdrawBidInput!) { withdrawBid(input: $input) { receipt { text } errors { ... on UserError { code } } } }`;

interface Payload {
  readonly receipt?: { readonly text: string; readonly signature: string } | null;
  readonly apiKey?: string | null;
  readonly machine?: { readonly id: string } | null;
  readonly errors: readonly { readonly code: string }[];
}
interface Machine {
  readonly id: string;
  readonly apiKey: string;
}

describe('a machine of a bidder', () => {
  let api: RunningApi;
  let stage: BidStage;
  let signer: Actor;
  let lot: Awaited<ReturnType<BidStage['published']>>['lot'];
  beforeAll(async () => {
    api = await startApi();
    stage = await BidStage.open(api.database);
    ({ lot } = await stage.published());
    signer = await stage.tender.signer('provider', 'Koppelzorg');
  });
  afterAll(async () => {
    await stage.close();
    await api.close();
  });

  const make = async (scopes: readonly string[], secondFactor = true): Promise<Payload> => {
    const browser = await api.asActor(signer, { secondFactor });
    const { data } = await api.graphql<{ createMachine: Payload }>(browser, CREATE, { input: { name: 'Koppeling', scopes, validDays: 30 } });
    return data?.createMachine ?? { errors: [] };
  };
  const machine = async (scopes: readonly string[]): Promise<Machine> => {
    const { apiKey, machine: made } = await make(scopes);
    return { id: made?.id ?? '', apiKey: apiKey ?? '' };
  };
  const post = (path: string, apiKey: string, type: string, body: Uint8Array | string): Promise<Response> =>
    fetch(`${api.origin}${path}`, { method: 'POST', headers: { authorization: `Bearer ${apiKey}`, 'content-type': type }, body: body as string });
  const ask = async (apiKey: string, query: string, input: object): Promise<{ status: number; payload: Payload | null; code: unknown }> => {
    const response = await post('/graphql', apiKey, 'application/json', JSON.stringify({ query, variables: { input } }));
    const answer = (await response.json()) as { data?: Record<string, Payload> | null; errors?: { extensions: { code: string } }[] };
    return { status: response.status, payload: Object.values(answer.data ?? {})[0] ?? null, code: answer.errors?.[0]?.extensions.code ?? null };
  };
  const uploaded = async (apiKey: string): Promise<object> => {
    const sealed = await stage.seal(signer, lot);
    const put = async (purpose: 'quality' | 'price'): Promise<string> => {
      const response = await post(`/api/v1/lots/${lot.id}/envelopes/${purpose}`, apiKey, 'application/octet-stream', sealed[purpose].bytes);
      return ((await response.json()) as { ref?: string }).ref ?? '';
    };
    const [qualityRef, priceRef] = [await put('quality'), await put('price')];
    const digests = { qualityDigest: sealed.quality.contentDigest, priceDigest: sealed.price.contentDigest };
    return { lotId: lot.id, qualityRef, priceRef, ...digests, partnerIds: [] };
  };
  const mine = async (): Promise<string | null> => {
    const found = await stage.findMyBid.execute(signer, lot.id);
    return found.ok ? (found.value?.receipt?.text ?? null) : null;
  };

  it('B-03 submits a sealed bid on the authority of a signer, who gave it with a fresh second factor', async () => {
    expect((await make(['bid:submit'], false)).errors.map(({ code }) => code)).toEqual(['SECOND_FACTOR_NOT_FRESH']);
    const { apiKey } = await machine(['bid:submit']);
    const { payload } = await ask(apiKey, SUBMIT, await uploaded(apiKey));
    expect(payload?.errors).toEqual([]);
    expect(payload?.receipt?.text).toContain(lot.id);
    expect(await mine()).toBe(payload?.receipt?.text);
  });

  it('B-03 leaves no moment of use from which a bid could be guessed', async () => {
    const used: unknown[] = await api.database.dataSource.query('SELECT last_used_at FROM accounts.api_client WHERE last_used_at IS NOT NULL');
    expect(used).toEqual([]);
  });

  it('B-05 takes no bid back: that asks for the signer', async () => {
    const { apiKey } = await machine(['bid:submit']);
    const before = await mine();
    const { payload } = await ask(apiKey, TAKE_BACK, { lotId: lot.id });
    expect(payload?.errors.map(({ code }) => code)).toEqual(['SECOND_FACTOR_NOT_FRESH']);
    expect(await mine()).toBe(before);
  });

  it('B-03 without that scope is refused, whatever its maker may do', async () => {
    const bidder = await machine(['bid:submit']);
    const reader = await machine(['bid:read-own']);
    const input = await uploaded(bidder.apiKey);
    const before = await mine();
    expect((await ask(reader.apiKey, SUBMIT, input)).code).toBe('FORBIDDEN');
    expect((await post(`/api/v1/lots/${lot.id}/envelopes/price`, reader.apiKey, 'application/octet-stream', new Uint8Array(10))).status).toBe(403);
    expect(await mine()).toBe(before);
  });

  it('B-03 is refused from the request after its withdrawal on, also with envelopes that it sent before', async () => {
    const { id, apiKey } = await machine(['bid:submit']);
    const input = await uploaded(apiKey);
    const before = await mine();
    const withdrawn = await api.graphql<{ withdrawMachine: Payload }>(await api.asActor(signer), WITHDRAW, { input: { machineId: id } });
    expect(withdrawn.data?.withdrawMachine.errors).toEqual([]);
    expect((await ask(apiKey, SUBMIT, input)).status).toBe(401);
    expect((await post(`/api/v1/lots/${lot.id}/envelopes/price`, apiKey, 'application/octet-stream', new Uint8Array(10))).status).toBe(401);
    expect(await mine()).toBe(before);
  });

  it('B-03 is refused once its maker signs no more for the party', async () => {
    const { apiKey } = await machine(['bid:submit']);
    const input = await uploaded(apiKey);
    const before = await mine();
    await api.database.dataSource.query(`UPDATE parties.membership SET until_at = now() WHERE person_id = $1 AND role = 'party_signer'`, [
      signer.personId,
    ]);
    expect((await ask(apiKey, SUBMIT, input)).code).toBe('FORBIDDEN');
    expect(await mine()).toBe(before);
  });
});
