// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { drillPassed, makeDrill } from '@samenspel/sealing';
import { IsNull } from 'typeorm';
import { OfficerVaultEntity } from '../../persistence/bids/officer-vault.entity.js';
import { VaultDrillEntity } from '../../persistence/bids/vault-drill.entity.js';

type DrillError = DomainError<'NOT_FOUND' | 'NO_VAULT' | 'NO_DRILL' | 'DRILL_FAILED' | 'CONFLICT'>;
const DRILL_MS = 3_600_000;

/** T-08: a vault counts for publishing when its owner showed, in the last 90 days, that it opens. */
@Injectable()
export class VaultDrills {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives back a sealed question that only the vault can answer, base64. */
  async start(actor: Actor): Promise<Result<{ challenge: string }, DrillError>> {
    const { personId } = actor;
    if (personId === null) return err(notFound());
    return this.unitOfWork.run<{ challenge: string }, DrillError>(actor, async (work) => {
      const vault = await work.db.findOneBy(OfficerVaultEntity, { personId, retiredAt: IsNull() });
      if (vault === null) return err(invalid('NO_VAULT', { rule: 'T-08' }));
      const { challenge, answerSha256 } = await makeDrill(vault.recipient);
      await work.db.upsert(VaultDrillEntity, { vaultId: vault.id, answerDigest: answerSha256, askedAt: await work.realNow() }, ['vaultId']);
      return ok({ challenge: Buffer.from(challenge).toString('base64') });
    });
  }

  async prove(actor: Actor, { answer }: { readonly answer: string }): Promise<Result<{ vaultId: string }, DrillError>> {
    const { personId } = actor;
    if (personId === null) return err(notFound());
    return this.unitOfWork.run<{ vaultId: string }, DrillError>(actor, async (work) => {
      const vault = await work.db.findOneBy(OfficerVaultEntity, { personId, retiredAt: IsNull() });
      if (vault === null) return err(invalid('NO_VAULT', { rule: 'T-08' }));
      const drill = await work.db.findOneBy(VaultDrillEntity, { vaultId: vault.id });
      const now = await work.realNow();
      if (drill === null || now.getTime() - drill.askedAt.getTime() > DRILL_MS) return err(invalid('NO_DRILL', { rule: 'T-08' }));
      if (!(await drillPassed(drill.answerDigest, answer))) return err(invalid('DRILL_FAILED', { rule: 'T-08', path: ['answer'] }));
      await work.db.delete(VaultDrillEntity, { vaultId: vault.id });
      await work.db.update(OfficerVaultEntity, { id: vault.id }, { provenAt: now });
      await work.audit({ kind: 'vault.proven', subject: { kind: 'person', id: personId }, municipalityId: actor.party?.municipalityId ?? null });
      return ok({ vaultId: vault.id });
    });
  }
}
