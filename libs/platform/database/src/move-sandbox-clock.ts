// SPDX-License-Identifier: EUPL-1.2
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { DataSource } from 'typeorm';
import { moveSandboxClock, waitUntilDueIsDone, type StillDue } from './sandbox-clock.js';
import { UnitOfWork } from './unit-of-work.js';

export interface MovedClock {
  readonly municipalityId: string;
  /** Business time right after the move, as an ISO text. */
  readonly now: string;
  /** What the worker could not do in time; empty when everything due has happened. */
  readonly stillDue: readonly StillDue[];
}

/**
 * Moves the clock of a sandbox forward, and returns when everything that became due has happened: staff of that municipality,
 * and the installation's administrator, who needs no part in it.
 */
export class MoveSandboxClock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {}

  async execute(actor: Actor, input: { readonly municipalityId: string; readonly to: Date }): Promise<Result<MovedClock, DomainError>> {
    const own = actor.party?.municipalityId === input.municipalityId;
    if (!own && !actor.roles.has('installation_administrator')) return err(notFound());
    const moved = await this.unitOfWork.run<string, DomainError>(actor, (work) => moveSandboxClock(work, input.municipalityId, input.to));
    if (!moved.ok) return moved;
    const stillDue = await waitUntilDueIsDone(this.dataSource, input.municipalityId);
    return ok({ municipalityId: input.municipalityId, now: moved.value, stillDue });
  }
}
