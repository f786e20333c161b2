// SPDX-License-Identifier: EUPL-1.2
import type { RequestHandler } from 'express';

export const API_VERSION = '1.0.0';

/** `/api/v1`: says its version, and lets any website read what is public. Never with cookies. */
export const publicApi: RequestHandler = (request, response, next) => {
  response.setHeader('API-Version', API_VERSION);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'API-Version, ETag, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset');
  if (request.method !== 'OPTIONS' || request.get('access-control-request-method') === undefined) return next();
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS');
  response.setHeader('Access-Control-Allow-Headers', 'accept, accept-language, if-none-match');
  response.setHeader('Access-Control-Max-Age', '86400');
  response.status(204).end();
};
