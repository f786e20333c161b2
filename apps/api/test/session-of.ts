// SPDX-License-Identifier: EUPL-1.2
import { SessionStore } from '@samenspel/accounts';
import { createHmac, randomUUID } from 'node:crypto';
import type { SessionData } from 'express-session';
import type { Core } from '../src/core.js';

/**
 * The cookie of a session as signing in leaves it, for people that a spec arranged in the database and who have no account at the
 * identity provider. Only a spec can do this: it holds the session key and the database.
 */
export async function sessionOf({ reads, settings }: Core, personId: string, secondFactor: boolean): Promise<string> {
  const id = randomUUID();
  const data = {
    cookie: { originalMaxAge: null, httpOnly: true, sameSite: 'lax', path: '/' },
    passport: { user: personId },
    ...(secondFactor ? { secondFactorAt: new Date().toISOString() } : {}),
  } as unknown as SessionData;
  await new Promise<void>((resolve, reject) =>
    new SessionStore(reads).set(id, data, (problem) => (problem === undefined ? resolve() : reject(problem as Error))),
  );
  const [key = ''] = settings.sessionKeys.split(',');
  return encodeURIComponent(`s:${id}.${createHmac('sha256', key).update(id).digest('base64').replace(/=+$/, '')}`);
}
