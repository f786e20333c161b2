// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@samenspel/kernel';
import type { Request } from 'express';

/** Finds out who asks: session → person, `Samenspel-Party` → party and roles, bearer → machine. Throws `Denied` for a broken token. */
export interface ActorResolver {
  resolve(request: Request): Promise<Actor>;
}

export const ACTOR_RESOLVER = Symbol.for('samenspel.access.actor-resolver');

const PENDING = Symbol('samenspel.access.pending');
const RESOLVED = Symbol('samenspel.access.actor');

interface Marked {
  [PENDING]?: Promise<Actor>;
  [RESOLVED]?: Actor;
}

/** One actor per request, however many handlers it runs. */
@Injectable()
export class ActorSource {
  constructor(@Inject(ACTOR_RESOLVER) private readonly resolver: ActorResolver) {}

  async of(request: Request): Promise<Actor> {
    const marked = request as Request & Marked;
    const actor = await (marked[PENDING] ??= this.resolver.resolve(request));
    marked[RESOLVED] = actor;
    return actor;
  }
}

/** The actor that the guard found. A handler that runs has one. */
export function actorOf(request: object): Actor {
  const actor = (request as Marked)[RESOLVED];
  if (actor === undefined) throw new Error('no actor was resolved for this request');
  return actor;
}
