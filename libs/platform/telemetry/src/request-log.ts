// SPDX-License-Identifier: EUPL-1.2
import { correlationIdOf } from '@samenspel/access';
import type { RequestHandler } from 'express';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { isUnseen, routeOf } from './route-of.js';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** One line and one measurement a request, but for sealed envelopes. First in the chain, so that refused requests are seen too. */
export function requestLog(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const start = process.hrtime.bigint();
    const correlationId = correlationIdOf(request);
    response.setHeader('X-Correlation-Id', correlationId);
    response.on('close', () => {
      if (isUnseen(request)) return;
      const durationMs = Number((process.hrtime.bigint() - start) / 1_000_000n);
      const fields = {
        method: METHODS.has(request.method) ? request.method : 'other',
        route: routeOf(request),
        status: response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted',
      };
      metrics.observeRequest(fields.method, fields.route, fields.status, durationMs);
      log.info({ event: 'request', correlationId, ...fields, durationMs });
    });
    next();
  };
}
