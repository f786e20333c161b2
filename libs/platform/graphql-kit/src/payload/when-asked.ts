// SPDX-License-Identifier: EUPL-1.2
import type { FieldMiddleware } from '@nestjs/graphql';
import type { ApiContext } from '../server/api-context.js';

/** A field whose value is worked out only when somebody selects it: the parent carries a function of the context. */
export const whenAsked: FieldMiddleware = async ({ context }, next) => {
  const value: unknown = await next();
  return typeof value === 'function' ? (value as (context: ApiContext) => unknown)(context as unknown as ApiContext) : value;
};
