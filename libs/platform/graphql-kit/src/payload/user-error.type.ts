// SPDX-License-Identifier: EUPL-1.2
import { Field, InterfaceType } from '@nestjs/graphql';
import type { ApiContext } from '../server/api-context.js';
import { whenAsked } from './when-asked.js';

@InterfaceType('UserError', { description: 'Something the person can act on.' })
export abstract class UserError {
  @Field(() => String, { description: 'Stable; programs may rely on it.' })
  readonly code!: string;

  @Field(() => String, { description: "A sentence in the caller's language that says what to do.", middleware: [whenAsked] })
  readonly message!: (context: ApiContext) => string;

  @Field(() => [String], { description: 'The field it is about, as steps from `input`; empty when it is about the whole.' })
  readonly path!: readonly string[];
}
