// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question to a vault that only its owner can answer; proves that it still opens. */
@Entity({ schema: 'aanbestedingen', name: 'vault_drill' })
export class VaultDrillEntity {
  @PrimaryColumn({ type: 'uuid', name: 'vault_id' })
  vaultId!: string;

  @Column({ type: 'bytea', name: 'answer_digest' })
  answerDigest!: Buffer;

  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at' })
  askedAt!: Date;
}
