// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, Money } from '@samenspel/graphql-kit';
import type { CooperationClause, Procedure, Reservation } from '../../domain/tenders/tender.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { AdviceRoundType, InvolvementType, TenderPlanningType, TenderPreparationType } from './tender-parts.type.js';
import { CooperationClauseEnum, ProcedureEnum, ReservationEnum, TenderStatusEnum } from './tender.enums.js';

@ObjectType('Tender', { description: 'A tender. Before it is public only staff of its municipality in a role that reads drafts find it.' })
@Allow('tender:read')
export class TenderType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly municipalityId!: string;

  @Field(() => String)
  readonly municipalitySlug!: string;

  @Field(() => String)
  readonly municipalityName!: string;

  @Field(() => Boolean, { description: 'Made for practice: nothing in it is real.' })
  readonly sandbox!: boolean;

  @Field(() => String, { nullable: true, description: 'Given at the decision to publish.' })
  readonly number!: string | null;

  @Field(() => TenderStatusEnum, { description: 'That of its least advanced lot.' })
  readonly status!: TenderStatus;

  @Field(() => Int, { description: 'Say it with each change; it goes up with each.' })
  readonly version!: number;

  @Field(() => ProcedureEnum)
  readonly procedure!: Procedure;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => String)
  readonly socialValue!: string;

  @Field(() => String, { nullable: true, description: 'Common Procurement Vocabulary 2008, eight digits.' })
  readonly cpvCode!: string | null;

  @Field(() => [String], { description: 'CBS codes of `areaYear`.' })
  readonly areaCodes!: readonly string[];

  @Field(() => Int, { nullable: true })
  readonly areaYear!: number | null;

  @Field(() => [String])
  readonly themes!: readonly string[];

  @Field(() => Money, { nullable: true, description: 'Of all lots over the whole term, without VAT.' })
  readonly estimatedValue!: Money | null;

  @Field(() => Boolean, { nullable: true, description: 'Fixed at the decision to publish.' })
  readonly aboveThreshold!: boolean | null;

  @Field(() => Money, { nullable: true })
  readonly threshold!: Money | null;

  @Field(() => String)
  readonly procedureReason!: string;

  @Field(() => String)
  readonly lotsReason!: string;

  @Field(() => CooperationClauseEnum, { nullable: true })
  readonly cooperationClause!: CooperationClause | null;

  @Field(() => String)
  readonly cooperationReason!: string;

  @Field(() => InvolvementType, { nullable: true })
  readonly involvement!: InvolvementType | null;

  @Field(() => TenderPreparationType, { nullable: true })
  readonly preparation!: TenderPreparationType | null;

  @Field(() => AdviceRoundType, { nullable: true })
  readonly adviceRound!: AdviceRoundType | null;

  @Field(() => ReservationEnum, { nullable: true })
  readonly reserved!: Reservation | null;

  @Field(() => TenderPlanningType)
  readonly planning!: TenderPlanningType;

  @Field(() => Int, { nullable: true })
  readonly bidValidDays!: number | null;

  @Field(() => Boolean)
  readonly standstill!: boolean;

  @Field(() => Date, { nullable: true })
  readonly publishedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly closedAt!: Date | null;
}

@ObjectType()
@AllowAnonymous()
export class TenderConnection extends Connection('Tender', () => TenderType) {}
