// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenderStage } from '@samenspel/aanbestedingen/testing';
import type { Browser } from '@samenspel/accounts/testing';
import { randomId } from '@samenspel/kernel';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { startApi, type RunningApi } from './harness.js';
import { rowsOfEverything } from './rows-of-everything.js';

describe('hostile requests', () => {
  let api: RunningApi;
  let stage: TenderStage;
  let bidder: Browser;
  let bidderParty: string;
  let lotId: string;
  let before: Readonly<Record<string, string>>;
  beforeAll(async () => {
    api = await startApi({ environment: { SAMENSPEL_REQUESTS_PER_MINUTE: '60' } });
    stage = await TenderStage.open(api.database);
    lotId = (await stage.load(await stage.published())).lots[0]?.id ?? '';
    const signer = await stage.signer();
    bidder = await api.asActor(signer);
    bidderParty = signer.party?.id ?? '';
    before = await rowsOfEverything(api.database.dataSource);
  });
  afterAll(async () => {
    expect(await rowsOfEverything(api.database.dataSource)).toEqual(before);
    expect(api.logLines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    await api.close();
  });

  /** What comes back on a bare connection; `pause` waits between the parts. */
  const onTheWire = (parts: readonly (string | Buffer)[], pause = 0): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(api.origin).port), 'localhost');
      let answer = '';
      socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
      socket.on('close', () => resolve(answer));
      // The server hangs up on what it cannot read: that is an answer as well.
      socket.on('error', (problem: NodeJS.ErrnoException) =>
        ['ECONNRESET', 'EPIPE'].includes(problem.code ?? '') ? resolve(answer) : reject(problem),
      );
      void (async () => {
        for (const part of parts) {
          socket.write(part);
          if (pause > 0) await new Promise((done) => setTimeout(done, pause));
        }
      })();
    });
  const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
  const head = (...lines: readonly string[]): string =>
    `${['GET /health/live HTTP/1.1', 'Host: localhost', 'Connection: close', ...lines].join('\r\n')}\r\n\r\n`;
  const signed = (more: Record<string, string> = {}): Record<string, string> => ({
    cookie: `samenspel=${bidder.cookie('samenspel') ?? ''}`,
    origin: api.origin,
    'samenspel-party': bidderParty,
    ...more,
  });

  it('with a plain head are answered on the same connection, so that the refusals below mean something', async () => {
    expect(statusOf(await onTheWire([head()]))).toBe(200);
  });

  it('with huge heads, broken lines or two lengths are refused before anything reads them', async () => {
    expect(statusOf(await onTheWire([head(`X-Long: ${'a'.repeat(100_000)}`)]))).toBe(431);
    expect(statusOf(await onTheWire([head('X-Broken: a\rb')]))).toBe(400);
    expect(statusOf(await onTheWire([head('X-Nul: a\u0000b')]))).toBe(400);
    expect(statusOf(await onTheWire([head('Content-Length: 5', 'Content-Length: 6')]))).toBe(400);
    expect(statusOf(await onTheWire([head('Content-Length: 5', 'Transfer-Encoding: chunked')]))).toBe(400);
    expect(statusOf(await onTheWire(['GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n']))).toBe(400);
  });

  it('cannot write a line of their own into the head of an answer', async () => {
    for (const path of ['/auth/login?return=%0d%0aset-cookie:%20x=1', '/%0d%0aset-cookie:%20x=1/', '//evil.example/', '/\\evil.example/']) {
      const response = await fetch(`${api.origin}${path}`, { redirect: 'manual' });
      expect([path, response.headers.getSetCookie().filter((line) => line.startsWith('x=')), response.status < 500]).toEqual([path, [], true]);
      expect([path, /^(https?:)?[\\/]{2}evil/.test(response.headers.get('location') ?? '')]).toEqual([path, false]);
    }
  });

  it('that lie about where they come from are counted for the address that is seen', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 70; times += 1)
      statuses.push(
        (
          await fetch(`${api.origin}/.well-known/samenspel-keys.json`, {
            headers: { 'x-forwarded-for': `192.0.2.${times}`, forwarded: `for=192.0.2.${times}`, 'x-real-ip': `192.0.2.${times}` },
          })
        ).status,
      );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });

  it('that name another host or protocol are not believed', async () => {
    const answer = await onTheWire([
      [
        'GET /auth/login HTTP/1.1',
        'Host: evil.example',
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: https',
        'Connection: close',
        '',
        '',
      ].join('\r\n'),
    ]);
    expect(answer.replace(/^.*\r\n\r\n/s, '')).not.toContain('//evil.example');
    expect(decodeURIComponent(/^location: (.*)$/im.exec(answer)?.[1] ?? '')).not.toContain('evil.example');
  });

  it('with a cookie that a sibling host put beside ours stay with the session of ours, or with none', async () => {
    const own = bidder.cookie('samenspel') ?? '';
    for (const cookie of [
      `samenspel=s%3A${randomId()}.forged`,
      `samenspel=s%3Ax.y; samenspel=${own}`,
      `samenspel=${own}x`,
      'samenspel=%',
      `samenspel=${'a'.repeat(4_000)}`,
    ]) {
      const response = await fetch(`${api.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: api.origin },
        body: '{"query":"{ viewer { id } }"}',
      });
      expect([cookie.slice(0, 30), response.status]).toEqual([cookie.slice(0, 30), 401]);
    }
  });

  it('that upload what is no envelope, a bomb, or to a path of their own, keep nothing', async () => {
    const put = async (path: string, body: Uint8Array | string, headers: Record<string, string> = {}): Promise<readonly [number, string]> => {
      const response = await fetch(`${api.origin}${path}`, {
        method: 'POST',
        headers: signed({ 'content-type': 'application/octet-stream', ...headers }),
        body: body as string,
      });
      return [response.status, ((await response.json()) as { code?: string }).code ?? ''];
    };
    const at = `/api/v1/lots/${lotId}/envelopes/quality`;
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const refusals = [
      await put(at, ''),
      await put(at, 'geen envelop'),
      await put(at, Buffer.alloc(300_000, 1)),
      await put(at, bomb, { 'content-encoding': 'gzip' }),
      await put(at, '{}', { 'content-type': 'application/json' }),
      await put(at, '--x\r\n', { 'content-type': 'multipart/form-data; boundary=x' }),
      await put(`/api/v1/lots/${randomId()}/envelopes/quality`, 'x'),
      await put(`/api/v1/lots/..%2f..%2fetc/envelopes/quality`, 'x'),
      await put(`/api/v1/lots/%00/envelopes/price`, 'x'),
      await put(`/api/v1/lots/${lotId}/envelopes/..%2fquality`, 'x'),
      await put(`/api/v1/lots/${lotId}/envelopes/__proto__`, 'x'),
    ];
    for (const [index, [status, code]] of refusals.entries())
      expect([index, status >= 400 && status < 500, code]).toEqual([index, true, expect.stringMatching(/^[A-Z_]+$/)]);
  });
});
