// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotKeyEntity } from './lot-key.entity.js';

/** One share of a lot key, sealed to the vault of its holder: a person, or `recovery`. */
@Entity({ schema: 'aanbestedingen', name: 'lot_share' })
export class LotShareEntity {
  @ForeignKey(() => LotKeyEntity, 'setId', { name: 'lot_share_set' })
  @PrimaryColumn({ type: 'uuid', name: 'set_id', primaryKeyConstraintName: 'lot_share_pk' })
  setId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'lot_share_pk' })
  holder!: string;

  /** The vault that it is sealed to, which may be an earlier one of this person. */
  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'text' })
  sealed!: string;

  @Column({ type: 'text' })
  digest!: string;
}
