// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { err, invalid, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { afterRightCode, afterWrongCode, isLocked, minutesLocked } from '../domain/second-factor-lock.js';
import { lockSecondFactor, openSecret, recordTries, type SecondFactorRow } from '../persistence/second-factor.repository.js';
import { spendRecoveryCode, timeStepOf } from './second-factor-codes.js';

export type VerifyError = DomainError<'SECOND_FACTOR_NOT_SET_UP' | 'SECOND_FACTOR_WRONG' | 'SECOND_FACTOR_LOCKED'>;

export interface ShownSecondFactor {
  /** The real moment of this proof, ISO. */
  readonly at: string;
  readonly by: 'app' | 'recovery_code';
}

/** A code of the authenticator app, or one of the recovery codes; each works once. */
@Injectable()
export class VerifySecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: InstallationKeys,
  ) {}

  async execute(actor: Actor, code: string): Promise<Result<ShownSecondFactor, VerifyError>> {
    const personId = actor.personId ?? '';
    // A wrong code is an outcome here, not a failed Result: its count must be kept.
    const outcome = await this.unitOfWork.run<Result<ShownSecondFactor, VerifyError>, VerifyError>(
      actor,
      async (work) => ok(await this.verify(work, personId, code)),
      {
        withoutIdempotency: true,
      },
    );
    return outcome.ok ? outcome.value : outcome;
  }

  private async verify(work: Work, personId: string, code: string): Promise<Result<ShownSecondFactor, VerifyError>> {
    const now = await work.realNow();
    const present = await lockSecondFactor(work, personId);
    if (present?.secretSealed == null) return err(refused('SECOND_FACTOR_NOT_SET_UP'));
    if (isLocked(present, now)) return err(refused('SECOND_FACTOR_LOCKED', { params: { minutes: minutesLocked(present, now) } }));
    const by = await this.shown(work, personId, present, present.secretSealed, code.trim(), now);
    await recordTries(work, personId, by === null ? afterWrongCode(present, now) : afterRightCode);
    if (by === null) return err(invalid('SECOND_FACTOR_WRONG', { path: ['code'] }));
    if (by === 'recovery_code') await work.audit({ kind: 'recovery_code.used', subject: { kind: 'person', id: personId } });
    return ok({ at: now.toISOString(), by });
  }

  private async shown(
    work: Work,
    personId: string,
    present: SecondFactorRow,
    sealed: Buffer,
    code: string,
    now: Date,
  ): Promise<ShownSecondFactor['by'] | null> {
    const step = await timeStepOf(openSecret(this.keys, personId, sealed), code, present.lastTimeStep);
    if (step !== null) {
      await work.db.query('UPDATE accounts.second_factor SET last_time_step = $2 WHERE person_id = $1', [personId, step]);
      return 'app';
    }
    return (await spendRecoveryCode(work, personId, code, now)) ? 'recovery_code' : null;
  }
}
