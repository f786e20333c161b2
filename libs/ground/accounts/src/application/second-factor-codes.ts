// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import type { Work } from '@samenspel/database';
import { verify } from 'otplib';
import { normalisedRecoveryCode, recoveryCodeOf } from '../domain/secrets.js';

const RECOVERY_CODES = 10;
const STEP_SECONDS = 30;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The step of the code when it is right and newer than `afterTimeStep`, else null. One step of clock difference is allowed. */
export async function timeStepOf(secret: string, code: string, afterTimeStep: number | null): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const found = await verify({ secret, token: code, epochTolerance: STEP_SECONDS, ...(afterTimeStep === null ? {} : { afterTimeStep }) });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** Ten new recovery codes instead of all older ones; only their digests are kept. */
export async function replaceRecoveryCodes(work: Work, personId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(20)));
  await work.db.query('DELETE FROM accounts.recovery_code WHERE person_id = $1', [personId]);
  await work.db.query('INSERT INTO accounts.recovery_code (code_hash, person_id, created_at) SELECT unnest($1::bytea[]), $2, $3', [
    codes.map(hash),
    personId,
    now,
  ]);
  return codes;
}

/** True when this is an unused recovery code of this person; it is used from then on. */
export async function spendRecoveryCode(work: Work, personId: string, typed: string, now: Date): Promise<boolean> {
  const code = normalisedRecoveryCode(typed);
  if (code === null) return false;
  const spent = await work.rows(
    {
      name: 'accounts-recovery-spend',
      text: 'UPDATE accounts.recovery_code SET used_at = $3 WHERE code_hash = $1 AND person_id = $2 AND used_at IS NULL RETURNING person_id',
    },
    [hash(code), personId, now],
  );
  return spent.length > 0;
}
