// SPDX-License-Identifier: EUPL-1.2
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { actorOf, requestOf, secondFactorAskedBy } from '@samenspel/access';
import { Reads } from '@samenspel/database';
import { failedPayload } from '@samenspel/graphql-kit';
import { DomainProblem } from '@samenspel/http-kit';
import { refused } from '@samenspel/kernel';
import { type Observable, of } from 'rxjs';
import { freshSecondFactor } from '../domain/fresh-second-factor.js';

const REAL_NOW = { name: 'accounts-real-now', text: 'SELECT clock.real() AS now' };

/**
 * Global interceptor, behind the guards: a handler with `@AskSecondFactor()` answers SECOND_FACTOR_NOT_FRESH to who showed no code in the
 * last minutes of real time, before anything is loaded, so that the answer says nothing about what exists. A machine has none; what its maker
 * may bind it to says so (`orMachineWith`).
 */
@Injectable()
export class SecondFactorInterceptor implements NestInterceptor {
  constructor(private readonly reads: Reads) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const asked = secondFactorAskedBy(context.getHandler());
    if (asked === null) return next.handle();
    const actor = actorOf(requestOf(context));
    if (actor.kind === 'machine' && asked.orMachineWith !== undefined && actor.permissions.has(asked.orMachineWith)) return next.handle();
    const clock = await this.reads.row<{ now: Date }>(REAL_NOW);
    if (clock !== null && freshSecondFactor(actor, clock.now)) return next.handle();
    const errors = [refused('SECOND_FACTOR_NOT_FRESH')];
    if (context.getType<string>() === 'graphql') return of(failedPayload(errors));
    throw new DomainProblem(errors);
  }
}
