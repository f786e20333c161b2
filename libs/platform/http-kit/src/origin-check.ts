// SPDX-License-Identifier: EUPL-1.2
import type { RequestHandler } from 'express';
import { RequestRefused } from './problem.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Mount before the session. A request that could change something and carries our session cookie must come from our own pages:
 * SameSite counts a sibling subdomain as the same site, and a browser always sends Origin here. Machines bring no cookie and pass.
 */
export function originCheck(origin: string, cookieName: string): RequestHandler {
  return (request, _response, next) => {
    if (READING.has(request.method) || !hasCookie(request.headers.cookie, cookieName)) return next();
    const site = request.get('sec-fetch-site');
    const own = request.get('origin') === origin && (site === undefined || site === 'same-origin');
    next(own ? undefined : new RequestRefused('ORIGIN_REFUSED', 403));
  };
}

const hasCookie = (header: string | undefined, name: string): boolean => (header ?? '').split(';').some((part) => part.trim().startsWith(`${name}=`));
