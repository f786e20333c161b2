// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isRecipient } from '@samenspel/sealing';
import { OfficerVaultEntity } from '../../persistence/bids/officer-vault.entity.js';
import { RecoveryRecipientEntity } from '../../persistence/bids/recovery-recipient.entity.js';

type RecoveryError = DomainError<'NOT_FOUND' | 'CONFLICT' | 'VAULT_KEY_WRONG' | 'RECOVERY_IS_A_VAULT'>;

/** The public half of the key in the municipality's safe. Keys of lots that are made from now on give it one share; earlier ones keep theirs. */
@Injectable()
export class RegisterRecoveryRecipient {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, { recipient }: { readonly recipient: string }): Promise<Result<{ recipient: string }, RecoveryError>> {
    const municipalityId = actor.party?.municipalityId ?? null;
    const { personId } = actor;
    if (municipalityId === null || personId === null) return err(notFound());
    if (!isRecipient(recipient)) return err(invalid('VAULT_KEY_WRONG', { rule: 'B-07', path: ['recipient'] }));
    return this.unitOfWork.run<{ recipient: string }, RecoveryError>(actor, async (work) => {
      // One person with a share of their own and the one in the safe would open alone.
      if (await work.db.existsBy(OfficerVaultEntity, { recipient }))
        return err(refused('RECOVERY_IS_A_VAULT', { rule: 'B-07', path: ['recipient'] }));
      const row = { municipalityId, recipient, registeredBy: personId, registeredAt: await work.realNow() };
      await work.db.upsert(RecoveryRecipientEntity, row, ['municipalityId']);
      await work.audit({
        kind: 'recovery-key.registered',
        subject: { kind: 'municipality', id: municipalityId },
        municipalityId,
        data: { recipient },
      });
      return ok({ recipient });
    });
  }
}
