// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { actorOf } from './actor-source.js';
import { requestOf } from './request-of.js';

/** `@CurrentActor() actor: Actor` in REST handlers and resolvers. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => actorOf(requestOf(context)));
