// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BidEntity } from './bid.entity.js';
import { ProlongationEntity } from './prolongation.entity.js';

/** One bid that was asked to hold for longer; `agreed` is null while its bidder has not answered (B-09). */
@Entity({ schema: 'aanbestedingen', name: 'prolongation_answer' })
@Index('prolongation_answer_of_bid', ['bidId'])
@Check('prolongation_answer_whole', '(agreed IS NULL) = (answered_at IS NULL) AND (agreed IS NULL) = (answered_by IS NULL)')
export class ProlongationAnswerEntity {
  @ForeignKey(() => ProlongationEntity, { name: 'prolongation_answer_prolongation' })
  @PrimaryColumn({ type: 'uuid', name: 'prolongation_id', primaryKeyConstraintName: 'prolongation_answer_pk' })
  prolongationId!: string;

  @ForeignKey(() => BidEntity, { name: 'prolongation_answer_bid' })
  @PrimaryColumn({ type: 'uuid', name: 'bid_id', primaryKeyConstraintName: 'prolongation_answer_pk' })
  bidId!: string;

  @Column({ type: 'boolean', nullable: true })
  agreed!: boolean | null;

  @ForeignKey(() => PersonEntity, { name: 'prolongation_answer_answered_by' })
  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
