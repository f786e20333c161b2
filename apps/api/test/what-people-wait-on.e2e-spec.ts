// SPDX-License-Identifier: EUPL-1.2
import type { Browser } from '@samenspel/accounts/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '@samenspel/events';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { startApi, type RunningApi } from './harness.js';

/** Reads a stream until `enough` says so, or it ends. */
async function readUntil(response: Response, enough: (text: string) => boolean): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader !== undefined && !enough(text)) {
    const { value, done } = await reader.read();
    if (done) return `${text}[ended]`;
    text += value;
  }
  await reader?.cancel();
  return text;
}

describe('what people wait on', () => {
  let api: RunningApi;
  let an: Browser;
  const tenderId = randomId();
  beforeAll(async () => {
    api = await startApi({ accounts: ['an', 'bo', 'cas'] });
    an = await api.as('an');
  });
  afterAll(() => api.close());

  const happened = async (event: Pick<NewEvent, 'type' | 'data'>): Promise<void> => {
    await api.database.unitOfWork.run(systemActor('spec'), async (work) => {
      await work.emit({ ...event, version: 1, municipalityId: null, subject: { kind: 'tender', id: tenderId } });
      return ok();
    });
  };
  const listen = (browser: Browser, headers: Record<string, string> = {}): Promise<Response> => browser.get('/events', headers);

  it('reaches them as ids only, and nothing else of the log does', async () => {
    expect((await fetch(`${api.origin}/events`)).status).toBe(401);
    const stream = await listen(an);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    await happened({ type: 'message.accepted', data: { noticeId: randomId(), kind: 'award.decided' } });
    await happened({ type: 'tender.withdrawn', data: { tenderId, number: '2026-001', reason: 'Geheim verhaal' } });
    const text = await readUntil(stream, (told) => told.includes('tender.withdrawn') && told.endsWith('\n\n'));
    expect(text).toMatch(/^retry: 3000\n\nid: \d+-\d+-\d+\nevent: tender\.withdrawn\ndata: \{"id":"[^"]+","tenderId":"[^"]+"\}\n\n$/);
  });

  it('goes on after a lost connection with what came meanwhile, once each', async () => {
    const first = await listen(an);
    await happened({ type: 'tender.closed', data: { tenderId } });
    const last = /id: (\S+)\nevent: tender\.closed/.exec(await readUntil(first, (told) => told.includes('tender.closed')))?.[1] ?? '';
    await happened({ type: 'bids.opened', data: { tenderId, lotId: randomId(), purpose: 'quality' } });
    await happened({ type: 'lot.awarded', data: { tenderId, lotId: randomId() } });
    const again = await readUntil(await listen(an, { 'last-event-id': last }), (told) => told.includes('lot.awarded'));
    expect([...again.matchAll(/event: (\S+)/g)].map(([, type]) => type)).toEqual(['bids.opened', 'lot.awarded']);
  });

  it('comes over five connections of a person at most', async () => {
    const bo = await api.as('bo');
    const streams = await Promise.all(Array.from({ length: 5 }, () => listen(bo)));
    expect((await listen(bo)).status).toBe(429);
    await Promise.all(streams.map(async (stream) => stream.body?.cancel()));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const more = await listen(bo);
    expect(more.status).toBe(200);
    await more.body?.cancel();
  });

  it('ends when one signs out, and when the process stops', async () => {
    const cas = await api.as('cas');
    const signedOut = await listen(cas);
    const stopped = await listen(an);
    expect((await cas.post('/auth/logout')).status).toBeLessThan(400);
    expect(await readUntil(signedOut, () => false)).toMatch(/\[ended\]$/);
    const closing = api.app.close();
    expect(await readUntil(stopped, () => false)).toMatch(/\[ended\]$/);
    await closing;
  });
});
