// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { ok, type DomainError, type Result } from '@samenspel/kernel';
import type { StaffRole } from '../domain/roles.js';

/** A staff role that is about to be given or ended. */
export interface RoleChange {
  readonly kind: 'give' | 'end';
  readonly staffRoleId: string;
  readonly municipalityId: string;
  readonly personId: string;
  readonly role: StaffRole;
  /** Why, when somebody said so; a frozen case demands it. */
  readonly reason: string | null;
}

/**
 * P-07: the roles of a published tender change only with a reason in its record. A domain with such cases looks here, inside
 * the transaction of the change: it writes the reason into its own record, or refuses.
 */
export interface RoleChangeGuard {
  check(work: Work, change: RoleChange): Promise<Result<void, DomainError>>;
}

/** Domains register their guard when their module starts: `guards.register(this)` in `onModuleInit`. */
@Injectable()
export class RoleChangeGuards {
  private readonly guards: RoleChangeGuard[] = [];

  register(guard: RoleChangeGuard): void {
    this.guards.push(guard);
  }

  /** The first refusal, else ok. */
  async check(work: Work, change: RoleChange): Promise<Result<void, DomainError>> {
    for (const guard of this.guards) {
      const result = await guard.check(work, change);
      if (!result.ok) return result;
    }
    return ok();
  }
}
