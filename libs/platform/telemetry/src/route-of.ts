// SPDX-License-Identifier: EUPL-1.2
import type { Request } from 'express';

/** The template that matched, or what kind of address it was; never the address, in which people put names. */
export function routeOf(request: Request): string {
  const template = (request.route as { path?: unknown } | undefined)?.path;
  if (typeof template === 'string' && !template.includes('*')) return template;
  return request.originalUrl.split('?')[0] === '/graphql' ? '/graphql' : 'other';
}
