// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { generateSecret, generateURI } from 'otplib';
import { freshSecondFactor } from '../domain/fresh-second-factor.js';
import { lockSecondFactor, sealSecret } from '../persistence/second-factor.repository.js';

export interface Enrolment {
  /** Base32, to type over. */
  readonly secret: string;
  /** The same as an otpauth address, for a QR code. */
  readonly uri: string;
}

const KEEP_PENDING = `INSERT INTO accounts.second_factor (person_id, pending_sealed, failed_count) VALUES ($1, $2, 0)
  ON CONFLICT (person_id) DO UPDATE SET pending_sealed = excluded.pending_sealed`;

/** First half of setting up an authenticator app: a secret that counts only after a code of it was shown. */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: InstallationKeys,
  ) {}

  /** Replacing an app that works asks for a fresh code of it (or a recovery code) first. */
  async execute(actor: Actor): Promise<Result<Enrolment, DomainError<'SECOND_FACTOR_NOT_FRESH'>>> {
    const personId = actor.personId ?? '';
    // Without a stored answer: the secret must not stand in clear anywhere.
    return this.unitOfWork.run(actor, (work) => this.enrol(work, actor, personId), { withoutIdempotency: true });
  }

  private async enrol(work: Work, actor: Actor, personId: string): Promise<Result<Enrolment, DomainError<'SECOND_FACTOR_NOT_FRESH'>>> {
    const present = await lockSecondFactor(work, personId);
    if (present?.secretSealed != null && !freshSecondFactor(actor, await work.realNow())) return err(refused('SECOND_FACTOR_NOT_FRESH'));
    const secret = generateSecret();
    await work.db.query(KEEP_PENDING, [personId, sealSecret(this.keys, personId, secret)]);
    const [person] = await work.rows<{ display_name: string }>(
      { name: 'accounts-person-label', text: 'SELECT display_name FROM accounts.person WHERE id = $1' },
      [personId],
    );
    return ok({ secret, uri: generateURI({ issuer: 'Samenspel', label: person?.display_name ?? '', secret }) });
  }
}
