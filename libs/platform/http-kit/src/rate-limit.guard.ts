// SPDX-License-Identifier: EUPL-1.2
import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { ActorSource, requestOf } from '@samenspel/access';
import type { Request, Response } from 'express';

/**
 * First global guard: one budget per client over all handlers: a machine by its key, a person who signed in, others by
 * address (IPv6 by network). Each answer tells the budget in RateLimit-Limit, -Remaining and -Reset.
 */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override headerPrefix = 'RateLimit';

  @Inject(ActorSource)
  private readonly actors!: ActorSource;

  protected override async getTracker(request: Record<string, unknown>): Promise<string> {
    const { machineId, personId } = await this.actors.of(request as unknown as Request);
    if (machineId !== null) return `machine ${machineId}`;
    return personId === null ? `address ${await super.getTracker(request)}` : `person ${personId}`;
  }

  protected override generateKey(_context: ExecutionContext, tracker: string, name: string): string {
    return `${name} ${tracker}`;
  }

  protected override getRequestResponse(context: ExecutionContext): { req: Record<string, unknown>; res: Record<string, unknown> } {
    const req = requestOf(context);
    return { req: req as unknown as Record<string, unknown>, res: (req as Request & { res: Response }).res as unknown as Record<string, unknown> };
  }
}
