// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { LocalDateScalar, whenAsked, type ApiContext } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import type { LintCode } from '../../domain/tenders/lint.js';
import type { Participant, PublicationStepKind, TenderRoleName } from '../../domain/tenders/tender.js';
import { LintCodeEnum, PreparationPartEnum, PublicationStepEnum, TenderRoleEnum } from './tender.enums.js';

type Sentence = (context: ApiContext) => string;

@ObjectType('LegalDate', { description: 'A date with the answer to “why this date”.' })
@Allow('tender:read')
export class LegalDateType {
  @Field(() => String, { description: 'Which date it is, such as `bidDeadline`.' })
  readonly key!: string;

  @Field(() => LocalDateScalar)
  readonly day!: LocalDate;

  @Field(() => Date, { nullable: true, description: 'The end; in time is what comes before it.' })
  readonly at!: Date | null;

  @Field(() => String, { description: 'The rule of the specification.' })
  readonly rule!: string;

  @Field(() => String, { nullable: true, description: 'The article of law, when one sets it.' })
  readonly article!: string | null;

  @Field(() => String, { middleware: [whenAsked] })
  readonly because!: Sentence;
}

@ObjectType('TenderPlanning', { description: 'Ends are exclusive: in time is what comes before.' })
@Allow('tender:read')
export class TenderPlanningType {
  @Field(() => Date, { nullable: true })
  readonly questionDeadline!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly answersBy!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly bidDeadline!: Date | null;

  @Field(() => Date, { nullable: true, description: 'One end for all who advise.' })
  readonly adviceEndsAt!: Date | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly awardPlannedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly contractStartsOn!: LocalDate | null;
}

@ObjectType('Involvement', { description: 'How initiatives of the area were involved before publication, or why not.' })
@Allow('tender:read')
export class InvolvementType {
  @Field(() => Boolean)
  readonly involved!: boolean;

  @Field(() => String, { nullable: true })
  readonly when?: string | null;

  @Field(() => String, { nullable: true })
  readonly who?: string | null;

  @Field(() => String, { nullable: true })
  readonly result?: string | null;

  @Field(() => String, { nullable: true })
  readonly reason?: string | null;
}

@ObjectType('TenderParticipant')
@Allow('tender:read')
export class TenderParticipantType {
  @Field(() => String)
  readonly who!: string;

  @Field(() => PreparationPartEnum)
  readonly part!: Participant['part'];

  @Field(() => String, { description: 'What it received; others may ask for the same.' })
  readonly received!: string;
}

@ObjectType('TenderPreparation', { description: 'Who took part in consultation or drafting, and what each received.' })
@Allow('tender:read')
export class TenderPreparationType {
  @Field(() => Boolean)
  readonly nobody!: boolean;

  @Field(() => [TenderParticipantType], { nullable: true })
  readonly participants?: readonly TenderParticipantType[] | null;
}

@ObjectType('AdviceRound', {
  description: 'Whether initiatives advise on the bids, and how that counts. What they see: the criteria that are `advised`.',
})
@Allow('tender:read')
export class AdviceRoundType {
  @Field(() => Boolean)
  readonly announced!: boolean;

  @Field(() => String, { nullable: true, description: 'B: advice that the assessment weighs and answers; it is no score.' })
  readonly role?: string | null;

  @Field(() => String, { nullable: true })
  readonly howItCounts?: string | null;

  @Field(() => String, { nullable: true })
  readonly reason?: string | null;
}

@ObjectType('TenderWarning', { description: 'Stops nothing.' })
@Allow('tender:read-draft')
export class TenderWarningType {
  @Field(() => LintCodeEnum)
  readonly code!: LintCode;

  @Field(() => String)
  readonly article!: string;

  @Field(() => String, { description: 'Where, as a path in the input of `updateTender`.' })
  readonly field!: string;

  @Field(() => String, { middleware: [whenAsked] })
  readonly message!: Sentence;
}

@ObjectType('PublicationStep')
@Allow('tender:read-draft')
export class PublicationStepType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => PublicationStepEnum)
  readonly kind!: PublicationStepKind;

  @Field(() => Date)
  readonly at!: Date;

  @Field(() => ID, { nullable: true, description: 'Who did it; null when time did.' })
  readonly by!: string | null;

  @Field(() => String, { nullable: true })
  readonly reference!: string | null;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;
}

@ObjectType('TenderTask', { description: 'A person with a task in a tender.' })
@Allow('tender:read-draft')
export class TenderTaskType {
  @Field(() => ID)
  readonly personId!: string;

  @Field(() => TenderRoleEnum)
  readonly role!: TenderRoleName;
}

@ObjectType('InvitedParty')
@Allow('tender:read-draft')
export class InvitedPartyType {
  @Field(() => ID)
  readonly partyId!: string;

  @Field(() => String)
  readonly reason!: string;
}

@ObjectType('TenderEnding', { description: 'Why a tender ended without a contract, told to all at once.' })
@Allow('tender:read')
export class TenderEndingType {
  @Field(() => String, { description: 'withdrawn, cancelled or unsuccessful.' })
  readonly kind!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Date)
  readonly decidedAt!: Date;
}
