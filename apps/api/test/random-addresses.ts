// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Chance, type IdsByTable, NASTY_TEXTS } from './random-input.js';

export interface RandomAddress {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

interface Route {
  readonly path: string;
  readonly methods: Readonly<Record<string, boolean>>;
}

/** Signs the seat out, goes to the identity provider, says 503 on purpose without a worker, or streams without end: other specs ask these. */
const LEFT_OUT = /^\/auth\/(logout|login|callback)|^\/graphql|^\/health\/ready|^\/events/;
const HEADER_SAFE = /^[\x20-\x7e\x80-\xff]*$/;
const PAYLOADS: readonly string[] = [
  '',
  '{}',
  '[]',
  'null',
  '"x"',
  '{"code":"000000"}',
  '{"code":{"$ne":1}}',
  '{"__proto__":{"x":1}}',
  '{"a":',
  '\u0000',
  'x'.repeat(70_000),
];
const TYPES: readonly string[] = [
  'application/json',
  'application/octet-stream',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'x/y; charset=utf-99',
];

/** Each address that the application serves beside the graph, `times` each, with parts, headers and bodies of chance. */
export function randomAddresses(app: INestApplicationContext, chance: Chance, ids: IdsByTable, times: number): RandomAddress[] {
  const { stack } = ((app as NestExpressApplication).getHttpAdapter().getInstance() as unknown as { router: { stack: { route?: Route }[] } }).router;
  const routes = stack.flatMap(({ route }) => (route === undefined || LEFT_OUT.test(route.path) ? [] : [route]));
  return routes.flatMap((route) => Array.from({ length: times }, () => address(route, chance, ids)));
}

function address({ path, methods }: Route, chance: Chance, ids: IdsByTable): RandomAddress {
  const part = (): string => {
    if (chance.happens(0.5)) return chance.of(chance.of([...ids])[1]);
    return chance.of([
      '0',
      '1',
      '-1',
      '1e9',
      'quality',
      'price',
      '99999999999999999999',
      '%00',
      '%ff',
      '..%2f..%2fetc',
      encodeURIComponent(chance.of(NASTY_TEXTS).toWellFormed().slice(0, 500)) || 'x',
    ]);
  };
  const filled = path.replace(/:\w+/g, part);
  const query = chance.happens(0.3) ? `?${chance.of(['a=1', 'a[b]=1&a[b]=2', '__proto__[x]=1', '%00=%ff', 'after=%00', 'x='.repeat(2_000)])}` : '';
  const method = chance.happens(0.1) ? chance.of(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) : (Object.keys(methods)[0] ?? 'get').toUpperCase();
  const sends = method === 'POST' || method === 'PUT' || method === 'PATCH';
  const odd = (): string => chance.of(NASTY_TEXTS.filter((text) => HEADER_SAFE.test(text) && text.length < 1_000));
  const headers: Record<string, string> = {
    ...(sends ? { 'content-type': chance.of(TYPES) } : {}),
    ...(chance.happens(0.2) ? { accept: chance.of(['*/*', 'text/html', 'application/x; q=9', odd()]) } : {}),
    ...(chance.happens(0.2) ? { 'accept-language': odd() } : {}),
    ...(chance.happens(0.2) ? { 'idempotency-key': odd() } : {}),
    ...(chance.happens(0.1) ? { 'samenspel-party': odd() } : {}),
    ...(chance.happens(0.1) ? { authorization: chance.of(['Bearer x', 'Bearer a.b.c', 'Basic eDp5', odd()]) } : {}),
  };
  return { method, path: `${filled}${query}`, headers, body: sends ? chance.of(PAYLOADS) : undefined };
}
