// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { MutationError } from './mutation-error.union.js';

/** Every payload extends this and adds its object, nullable; decorate it with @ObjectType() and @AllowAnonymous(). */
@ObjectType({ isAbstract: true })
export abstract class MutationPayload {
  @Field(() => [MutationError], { description: 'Empty when it happened.' })
  readonly errors!: readonly MutationError[];
}
