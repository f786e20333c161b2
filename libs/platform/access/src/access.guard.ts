// SPDX-License-Identifier: EUPL-1.2
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ActorSource } from './actor-source.js';
import { declaredOn, isGranted } from './allow.js';
import { Denied } from './denied.js';
import { requestOf } from './request-of.js';

/** Global guard of every handler: what declares nothing is refused, so that forgetting is safe. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly actors: ActorSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const actor = await this.actors.of(requestOf(context));
    if (!isGranted(declaredOn(context.getHandler(), context.getClass()), actor.permissions)) throw Denied.to(actor);
    return true;
  }
}
