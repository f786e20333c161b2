// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { adviceWindow, signed, type SignError, type WindowError } from '../../domain/advice/advice.js';
import type { MayReadError } from '../../domain/advice/adviser.js';
import { AdviceSignatureEntity } from '../../persistence/advice/advice-signature.entity.js';
import { AdviceEntity } from '../../persistence/advice/advice.entity.js';
import { AdviserDesk } from './adviser-desk.js';

export interface SignAdviceInput {
  readonly adviceId: string;
  /** The digest of the text that the member read. */
  readonly digest: string;
}
export type SignAdviceError = MayReadError | WindowError | SignError | DomainError<'CONFLICT'>;

/** two members, each with a fresh second factor, over the digest of the text; with the second one the advice is in. */
@Injectable()
export class SignAdvice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: AdviserDesk,
  ) {}

  async execute(actor: Actor, { adviceId, digest }: SignAdviceInput): Promise<Result<{ readonly adviceId: string }, SignAdviceError>> {
    return this.unitOfWork.run<{ adviceId: string }, SignAdviceError>(actor, async (work) => {
      const own = await this.desk.ownAdvice(work, actor, adviceId);
      if (!own.ok) return own;
      const { advice, found, adviser } = own.value;
      const now = await work.now(found.tender.municipalityId);
      const open = adviceWindow(found.lot.status, found.tender.planning.adviceEndsAt, now);
      if (!open.ok) return open;
      const outcome = signed(advice, { personId: adviser.personId, digest });
      if (!outcome.ok) return outcome;
      await work.db.insert(AdviceSignatureEntity, { adviceId, personId: adviser.personId, digest, signedAt: now });
      if (outcome.value.complete) {
        await work.db.update(
          AdviceEntity,
          { id: adviceId, version: advice.version },
          { status: 'submitted', submittedAt: now, version: advice.version + 1 },
        );
      }
      await work.audit({
        kind: outcome.value.complete ? 'advice.submitted' : 'advice.signed',
        subject: { kind: 'tender', id: advice.tenderId },
        municipalityId: found.tender.municipalityId,
        data: { adviceId, digest },
      });
      return ok({ adviceId });
    });
  }
}
