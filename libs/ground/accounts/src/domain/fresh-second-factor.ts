// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@samenspel/kernel';

const MINUTE = 60_000;
/** How long a code from the authenticator app counts for acts that ask for one. */
export const SECOND_FACTOR_FRESH_MS = 10 * MINUTE;

/**
 * Did this person show their second factor within `withinMs` before `now`? Security time: `now` is real time
 * (`work.realNow()`), never a sandbox clock. False for machines, for the system and for a moment in the future.
 */
export function freshSecondFactor(actor: Actor, now: Date, withinMs: number = SECOND_FACTOR_FRESH_MS): boolean {
  if (actor.kind !== 'person' || actor.secondFactorAt === null) return false;
  const age = now.getTime() - actor.secondFactorAt.getTime();
  // The moment comes from another process' clock, which may be a little ahead of the database's.
  return age <= withinMs && age > -MINUTE;
}
