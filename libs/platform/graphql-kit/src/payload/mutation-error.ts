// SPDX-License-Identifier: EUPL-1.2
import { assertNever, type DomainError } from '@samenspel/kernel';
import { Conflict } from './conflict.type.js';
import { InvalidInput } from './invalid-input.type.js';
import type { MutationError } from './mutation-error.union.js';
import { NotFound } from './not-found.type.js';
import { Refused } from './refused.type.js';

const classOf = (kind: DomainError['kind']): new () => MutationError => {
  switch (kind) {
    case 'invalid':
      return InvalidInput;
    case 'refused':
      return Refused;
    case 'conflict':
      return Conflict;
    case 'not_found':
      return NotFound;
    default:
      return assertNever(kind);
  }
};

/** A domain error as the object behind GraphQL's `MutationError`; its sentence is made when asked for. */
export function mutationError(error: DomainError): MutationError {
  return Object.assign(new (classOf(error.kind))(), {
    code: error.code,
    message: ({ say }: { say: (code: string, params?: DomainError['params']) => string }) => say(error.code, error.params),
    path: (error.path ?? []).map(String),
    rule: error.rule ?? null,
  }) as unknown as MutationError;
}
