// SPDX-License-Identifier: EUPL-1.2
import { SessionStore } from '@samenspel/accounts';
import type { Reads } from '@samenspel/database';
import type { RequestHandler } from 'express';
import session from 'express-session';
import { type AuthSettings, isEncrypted, sessionCookieName } from './auth-settings.js';

/** Puts `request.session` on what follows. Mount it behind static files, so that those cost no SQL. */
export function sessions(settings: AuthSettings, reads: Reads): RequestHandler {
  const kept = session({
    name: sessionCookieName(settings),
    secret: [...settings.sessionSecrets],
    store: new SessionStore(reads),
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
    // Lax, not strict: the way back from the identity provider is a navigation from another site.
    cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: isEncrypted(settings.origin) },
  });
  const cookie = `${sessionCookieName(settings)}=`;
  return (request, response, next) => {
    // Who brings no session gets none by asking the graph: making an empty one costs more than many a query.
    if (request.path === '/graphql' && request.headers.cookie?.includes(cookie) !== true) next();
    else kept(request, response, next);
  };
}
