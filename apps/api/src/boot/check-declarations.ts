// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { declaredIn, undeclaredIn } from '@samenspel/graphql-kit';
import { lostDeclarations, undeclaredHandlers } from './undeclared-handlers.js';

/** What somebody forgot to declare is refused anyway; the application does not start with it either, so that nobody forgets. */
export class UndeclaredAccess extends Error {
  override readonly name = 'UndeclaredAccess';

  constructor(readonly missing: readonly string[]) {
    super(`These declare neither @Allow nor @AllowAnonymous:\n${missing.map((name) => `  ${name}`).join('\n')}`);
  }
}

export function checkDeclarations(app: INestApplicationContext): void {
  const { schema } = app.get(GraphQLSchemaHost);
  const missing = [...undeclaredHandlers(app), ...undeclaredIn(schema), ...lostDeclarations(app, declaredIn(schema))];
  if (missing.length > 0) throw new UndeclaredAccess(missing);
}
