// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TenderEntity } from '../tenders/tender.entity.js';

/** B-04: somebody follows a tender; who, is sealed at one length, and no moment is kept. */
@Entity({ schema: 'aanbestedingen', name: 'follower' })
@Unique('follower_once', ['tag'])
@Index('follower_of_tender', ['tenderId', 'id'])
@Check('follower_length', 'octet_length(sealed) = 62')
export class FollowerEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'follower_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'follower_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  /** Finds one's own row; means nothing without the installation key. */
  @Column({ type: 'bytea' })
  tag!: Buffer;

  @Column({ type: 'bytea' })
  sealed!: Buffer;
}
