// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OfficerVaultEntity } from './officer-vault.entity.js';

/** A question to a vault that only its owner can answer; proves that it still opens. */
@Entity({ schema: 'aanbestedingen', name: 'vault_drill' })
export class VaultDrillEntity {
  @ForeignKey(() => OfficerVaultEntity, { name: 'vault_drill_vault' })
  @PrimaryColumn({ type: 'uuid', name: 'vault_id', primaryKeyConstraintName: 'vault_drill_pk' })
  vaultId!: string;

  @Column({ type: 'text', name: 'answer_digest' })
  answerDigest!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at' })
  askedAt!: Date;
}
