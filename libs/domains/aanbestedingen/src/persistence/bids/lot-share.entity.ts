// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One share of a lot key, sealed to the vault of its holder: a person, or `recovery`. */
@Entity({ schema: 'aanbestedingen', name: 'lot_share' })
export class LotShareEntity {
  @PrimaryColumn({ type: 'uuid', name: 'set_id' })
  setId!: string;

  @PrimaryColumn({ type: 'text' })
  holder!: string;

  @Column({ type: 'text' })
  sealed!: string;

  @Column({ type: 'text' })
  digest!: string;
}
