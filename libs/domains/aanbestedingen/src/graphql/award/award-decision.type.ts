// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, DateTimeScalar, LocalDateScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { RankingType } from '../assessment/ranking.type.js';
import { StandstillType } from './standstill.type.js';

@ObjectType('SentNotice', { description: 'Whether the award notice of one bidder arrived (S-07).' })
@Allow('award:read')
export class SentNoticeType {
  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => ID)
  readonly partyId!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly sentAt!: Date | null;

  @Field(() => String, { nullable: true, description: '`mail` or `registered_post`.' })
  readonly sentBy!: string | null;

  @Field(() => Boolean, { description: 'No mail server took it within an hour: send it by registered post and record that.' })
  readonly isTask!: boolean;
}

@ObjectType('InterimRelief', { description: 'An application for interim relief (Aw 2.131).' })
@Allow('award:read')
export class InterimReliefType {
  @Field(() => String)
  readonly reference!: string;

  @Field(() => LocalDateScalar)
  readonly filedOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly judgedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: '`rejected`, `granted` or `withdrawn`; null while the judge has yet to decide.' })
  readonly outcome!: string | null;
}

@ObjectType('AwardDecision', { description: 'The award decision of a lot, from the proposal on.' })
@Allow('award:read')
export class AwardDecisionType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly winnerBidId!: string;

  @Field(() => RankingType, { description: 'As it was when it was prepared.' })
  readonly ranking!: RankingType;

  @Field(() => String)
  readonly reasons!: string;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly confirmedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why somebody proposes to withdraw it (S-09).' })
  readonly proposedWithdrawal!: string | null;

  @Field(() => [SentNoticeType])
  @Cost({ size: 20 })
  readonly notices!: readonly SentNoticeType[];

  @Field(() => StandstillType, { nullable: true })
  readonly standstill!: StandstillType | null;

  @Field(() => [InterimReliefType])
  @Cost({ size: 3 })
  readonly interimReliefs!: readonly InterimReliefType[];
}
