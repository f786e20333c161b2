// SPDX-License-Identifier: EUPL-1.2
import type { CookieOptions, Response } from 'express';
import { isEncrypted } from './auth-settings.js';

/**
 * Tells a page's own script that somebody is signed in, so that visitors' pages need not ask. It proves nothing and opens
 * nothing: the session is in a cookie that no script can read.
 */
const NAME = 'samenspel-signed-in';

const optionsOf = (origin: string): CookieOptions => ({ path: '/', sameSite: 'lax', secure: isEncrypted(origin) });

export const markSignedIn = (response: Response, origin: string): void => void response.cookie(NAME, '1', optionsOf(origin));
export const unmarkSignedIn = (response: Response, origin: string): void => void response.clearCookie(NAME, optionsOf(origin));
