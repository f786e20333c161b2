// SPDX-License-Identifier: EUPL-1.2
import { createUnionType } from '@nestjs/graphql';
import { Conflict } from './conflict.type.js';
import { InvalidInput } from './invalid-input.type.js';
import { NotFound } from './not-found.type.js';
import { Refused } from './refused.type.js';

/** What `errors` of every mutation payload holds. */
export const MutationError = createUnionType({
  name: 'MutationError',
  description: 'What a person can act on after a mutation that changed nothing.',
  types: () => [InvalidInput, Refused, Conflict, NotFound] as const,
});

export type MutationError = InvalidInput | Refused | Conflict | NotFound;
