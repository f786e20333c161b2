// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { err, invalid, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { afterRightCode, afterWrongCode, isLocked, minutesLocked } from '../domain/second-factor-lock.js';
import { lockSecondFactor, openSecret, recordTries } from '../persistence/second-factor.repository.js';
import { replaceRecoveryCodes, timeStepOf } from './second-factor-codes.js';

export type ConfirmError = DomainError<'SECOND_FACTOR_NOT_STARTED' | 'SECOND_FACTOR_WRONG' | 'SECOND_FACTOR_LOCKED'>;

export interface ConfirmedSecondFactor {
  /** Shown once. */
  readonly recoveryCodes: readonly string[];
  /** The real moment of this proof, ISO. */
  readonly at: string;
}

const TURN_ON = `UPDATE accounts.second_factor SET secret_sealed = pending_sealed, pending_sealed = NULL, confirmed_at = $2, last_time_step = $3,
  failed_count = 0, locked_until = NULL WHERE person_id = $1`;

/** Second half: a code shows that the app has the secret. From then on it counts, and there are ten new recovery codes. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: InstallationKeys,
  ) {}

  async execute(actor: Actor, code: string): Promise<Result<ConfirmedSecondFactor, ConfirmError>> {
    const personId = actor.personId ?? '';
    // A wrong code is an outcome here, not a failed Result: its count must be kept.
    const outcome = await this.unitOfWork.run<Result<ConfirmedSecondFactor, ConfirmError>, ConfirmError>(
      actor,
      async (work) => ok(await this.confirm(work, personId, code)),
      { withoutIdempotency: true },
    );
    return outcome.ok ? outcome.value : outcome;
  }

  private async confirm(work: Work, personId: string, code: string): Promise<Result<ConfirmedSecondFactor, ConfirmError>> {
    const now = await work.realNow();
    const present = await lockSecondFactor(work, personId);
    if (present?.pendingSealed == null) return err(refused('SECOND_FACTOR_NOT_STARTED'));
    if (isLocked(present, now)) return err(refused('SECOND_FACTOR_LOCKED', { params: { minutes: minutesLocked(present, now) } }));
    const step = await timeStepOf(openSecret(this.keys, personId, present.pendingSealed), code, null);
    if (step === null) {
      await recordTries(work, personId, afterWrongCode(present, now));
      return err(invalid('SECOND_FACTOR_WRONG', { path: ['code'] }));
    }
    await recordTries(work, personId, afterRightCode);
    await work.db.query(TURN_ON, [personId, now, step]);
    const recoveryCodes = await replaceRecoveryCodes(work, personId, now);
    await work.audit({ kind: 'second_factor.set_up', subject: { kind: 'person', id: personId } });
    return ok({ recoveryCodes, at: now.toISOString() });
  }
}
