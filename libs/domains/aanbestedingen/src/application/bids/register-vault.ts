// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, invalid, notFound, ok, randomId, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isRecipient } from '@samenspel/sealing';
import { IsNull } from 'typeorm';
import { OfficerVaultEntity } from '../../persistence/bids/officer-vault.entity.js';

export interface RegisterVaultInput {
  readonly recipient: string;
  /** The secret key under the officer's passphrase, base64. */
  readonly wrapped: string;
}
type RegisterVaultError = DomainError<'NOT_FOUND' | 'CONFLICT' | 'VAULT_KEY_WRONG'>;

/** An age file under a passphrase; larger ones hold more than a key. */
const LARGEST_WRAPPED = 4_096;

/** Keeps an officer's vault: the public key, and the secret one as the officer's own browser wrapped it. It takes the place of an earlier one. */
@Injectable()
export class RegisterVault {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, { recipient, wrapped }: RegisterVaultInput): Promise<Result<{ vaultId: string }, RegisterVaultError>> {
    const { personId } = actor;
    if (personId === null) return err(notFound());
    if (!isRecipient(recipient)) return err(invalid('VAULT_KEY_WRONG', { rule: 'B-07', path: ['recipient'] }));
    if (!isWrappedKey(wrapped)) return err(invalid('VAULT_KEY_WRONG', { rule: 'B-07', path: ['wrapped'] }));
    return this.unitOfWork.run<{ vaultId: string }, RegisterVaultError>(actor, async (work) => {
      // Two shares under one key would open alone.
      if (await work.db.existsBy(OfficerVaultEntity, { recipient })) return err(conflict());
      const now = await work.realNow();
      await work.db.update(OfficerVaultEntity, { personId, retiredAt: IsNull() }, { retiredAt: now });
      const vaultId = randomId();
      await work.db.insert(OfficerVaultEntity, { id: vaultId, personId, recipient, wrapped, createdAt: now });
      await work.audit({ kind: 'vault.registered', subject: { kind: 'person', id: personId }, municipalityId: actor.party?.municipalityId ?? null });
      return ok({ vaultId });
    });
  }
}

/** Only the form: an age file that begins with a passphrase stanza. What is inside nobody here can see. */
function isWrappedKey(wrapped: string): boolean {
  const bytes = Buffer.from(wrapped, 'base64');
  return bytes.length <= LARGEST_WRAPPED && bytes.subarray(0, 64).toString('latin1').startsWith('age-encryption.org/v1\n-> scrypt ');
}
