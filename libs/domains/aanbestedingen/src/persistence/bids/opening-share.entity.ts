// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A share on its way to a ceremony, sealed to a key that exists in the memory of that ceremony only. */
@Entity({ schema: 'aanbestedingen', name: 'opening_share' })
export class OpeningShareEntity {
  @PrimaryColumn({ type: 'uuid', name: 'session_id', primaryKeyConstraintName: 'opening_share_pk' })
  sessionId!: string;

  @Column({ type: 'text' })
  holder!: string;

  @PrimaryColumn({ type: 'uuid', name: 'officer_id', primaryKeyConstraintName: 'opening_share_pk' })
  officerId!: string;

  @Column({ type: 'text' })
  sealed!: string;
}
