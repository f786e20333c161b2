// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

/** A portal that was built: its files, and the path below which its pages live. */
interface Portal {
  readonly path: string;
  readonly folder: string;
}

/** What belongs to the application itself, whatever a portal would like to show there. */
const OURS = /^\/(graphql|auth|api|uploads|health|\.well-known)(\/|$)/;
const YEAR_MS = 31_536_000_000;

/** Names of assets change with their content, so a browser may keep them; a page is asked for anew each time. */
function filesOf({ folder }: Portal): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    maxAge: 0,
    setHeaders: (response, path) => {
      if (path.startsWith(join(folder, 'assets'))) response.setHeader('Cache-Control', `public, max-age=${YEAR_MS / 1000}, immutable`);
    },
  });
}

/** Every address that a person may open gives the one page of the portal, which then shows what belongs there. */
function pagesOf({ folder }: Portal): RequestHandler {
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || request.path.includes('.') || !request.accepts('html') || request.accepts(['json', 'html']) !== 'html') return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  };
}

/** Serves the portals in front of sessions, so that a page costs no database; null where they are served elsewhere. */
export function servePortals(residentDir: string | null, municipalDir: string | null): RequestHandler {
  const portals: readonly Portal[] = [
    ...(municipalDir === null ? [] : [{ path: '/gemeente', folder: municipalDir }]),
    ...(residentDir === null ? [] : [{ path: '/', folder: residentDir }]),
  ];
  const router = Router();
  for (const portal of portals) router.use(portal.path, filesOf(portal), pagesOf(portal));
  return (request, response, next) => (OURS.test(request.path) ? next() : router(request, response, next));
}
