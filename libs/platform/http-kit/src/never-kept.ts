// SPDX-License-Identifier: EUPL-1.2
import type { RequestHandler } from 'express';

/** Answers that depend on who asks: no browser or proxy may keep them. */
export const neverKept: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};
