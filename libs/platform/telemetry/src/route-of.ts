// SPDX-License-Identifier: EUPL-1.2
import type { Request } from 'express';

const templateOf = (request: Request): string | null => {
  const template = (request.route as { path?: unknown } | undefined)?.path;
  return typeof template === 'string' && !template.includes('*') ? template : null;
};

/** The template that matched, or what kind of address it was; never the address, in which people put names. */
export const routeOf = (request: Request): string => templateOf(request) ?? (request.originalUrl.split('?')[0] === '/graphql' ? '/graphql' : 'other');

/**
 * B-03: a sealed envelope on its way in. Counting such requests would count the bids, and their length is that of an envelope, so they
 * leave no line and no measurement. What goes wrong in one is still reported as a failure.
 */
export const isUnseen = (request: Request): boolean => templateOf(request)?.includes('/envelopes/') === true;
