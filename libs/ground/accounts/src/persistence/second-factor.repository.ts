// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { InstallationKeys } from '@samenspel/keys';
import type { TryCount } from '../domain/second-factor-lock.js';

/** A person's second factor as it stands; the secrets are still sealed. */
export interface SecondFactorRow extends TryCount {
  readonly secretSealed: Buffer | null;
  readonly pendingSealed: Buffer | null;
  readonly lastTimeStep: number | null;
}

interface Row {
  readonly secret_sealed: Buffer | null;
  readonly pending_sealed: Buffer | null;
  readonly last_time_step: number | null;
  readonly failed_count: number;
  readonly locked_until: Date | null;
}

// Locked, so that many tries at once are counted one after another.
const LOCK = {
  name: 'accounts-second-factor-lock',
  text: `SELECT secret_sealed, pending_sealed, last_time_step, failed_count, locked_until
    FROM accounts.second_factor WHERE person_id = $1 FOR UPDATE`,
};

export async function lockSecondFactor(work: Work, personId: string): Promise<SecondFactorRow | null> {
  const [row] = await work.rows<Row>(LOCK, [personId]);
  if (row === undefined) return null;
  return {
    secretSealed: row.secret_sealed,
    pendingSealed: row.pending_sealed,
    lastTimeStep: row.last_time_step,
    failedCount: row.failed_count,
    lockedUntil: row.locked_until,
  };
}

export async function recordTries(work: Work, personId: string, count: TryCount): Promise<void> {
  await work.db.query('UPDATE accounts.second_factor SET failed_count = $2, locked_until = $3 WHERE person_id = $1', [
    personId,
    count.failedCount,
    count.lockedUntil,
  ]);
}

/** The secret lives in this column of this person's row: elsewhere it does not open. */
const place = (personId: string): string => `accounts.second_factor ${personId}`;

export const sealSecret = (keys: InstallationKeys, personId: string, secret: string): Buffer =>
  keys.seal('rest', Buffer.from(secret), place(personId));
export const openSecret = (keys: InstallationKeys, personId: string, sealed: Buffer): string => keys.open('rest', sealed, place(personId)).toString();
