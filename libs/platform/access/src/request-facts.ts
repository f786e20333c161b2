// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { Actor, Language } from '@samenspel/kernel';
import type { Request } from 'express';

const CORRELATION = Symbol.for('samenspel.correlation-id');
const BODY = Symbol.for('samenspel.body-digest');
const KEY = /^[\x21-\x7e]{8,128}$/;

/** A header that says something we cannot act on: 400, before anything runs. */
export class BadHeader extends HttpException {
  constructor(readonly code: 'IDEMPOTENCY_KEY_INVALID' | 'PARTY_HEADER_INVALID') {
    super(code, 400);
  }
}

/** Made once per request, on our side: a caller cannot choose it. */
export function correlationIdOf(request: object): string {
  const marked = request as { [CORRELATION]?: string };
  return (marked[CORRELATION] ??= randomUUID());
}

/** First of our two languages that the browser prefers; Dutch first. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl';
}

/** For the body parser's `verify`: what was sent, before anything is made of it. Making text of what was parsed may fail on hostile nesting. */
export function rememberBody(request: IncomingMessage, _response: unknown, bytes: Buffer): void {
  if (request.headers['idempotency-key'] === undefined) return;
  (request as { [BODY]?: string })[BODY] = createHash('sha256').update(bytes).digest('hex');
}

function idempotencyOf(request: Request): Actor['idempotency'] {
  const key = request.get('idempotency-key');
  if (key === undefined) return null;
  if (!KEY.test(key)) throw new BadHeader('IDEMPOTENCY_KEY_INVALID');
  const body = (request as { [BODY]?: string })[BODY] ?? '';
  const digest = createHash('sha256').update(JSON.stringify([request.method, request.path, body]));
  return { key, requestDigest: digest.digest('hex') };
}

/** What of an actor follows from the request alone; whoever resolves actors spreads it in. */
export function requestFacts(request: Request): Pick<Actor, 'language' | 'idempotency' | 'correlationId'> {
  return { language: languageOf(request), idempotency: idempotencyOf(request), correlationId: correlationIdOf(request) };
}
