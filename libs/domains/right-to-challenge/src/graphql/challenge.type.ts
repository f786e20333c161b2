// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { AgreementFormEnum } from '@samenspel/agreements/graphql';
import { Connection, Cost, euros, LocalDateScalar, Money, whenAsked, type ApiContext } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { explainedTerm, ExplainedTermType } from '@samenspel/reference/graphql';
import { GraphQLJSON } from 'graphql-scalars';
import type { ChallengeView } from '../application/find-challenges.js';
import type { ActKind, Capacity, DoneAct, LegalCheckSubject, LegalRegime } from '../domain/challenges/act.js';
import type { ChallengeStatus, DecisionOutcome } from '../domain/challenges/challenge-status.js';
import type { FormAfterYes } from '../domain/policy/policy.js';
import { ChallengeContentType } from './challenge-content.type.js';
import {
  CapacityEnum,
  ChallengeActEnum,
  ChallengeStatusEnum,
  DecisionOutcomeEnum,
  LegalCheckSubjectEnum,
  LegalRegimeEnum,
} from './challenge.enums.js';

@ObjectType('ChallengeAct', { description: 'One thing that was done in a case; it is kept as it was.' })
@Allow('challenge:read-own')
export class ChallengeActType {
  @Field(() => Int)
  readonly number!: number;

  @Field(() => ChallengeActEnum)
  readonly kind!: ActKind;

  @Field(() => CapacityEnum, { description: 'The function of who did it, not the person.' })
  readonly capacity!: Capacity;

  @Field(() => LocalDateScalar)
  readonly day!: LocalDate;

  @Field(() => Date)
  readonly at!: Date;

  @Field(() => GraphQLJSON, { description: 'What was said with it.' })
  readonly details!: unknown;
}

@ObjectType('ChallengeStep', { description: 'What comes next, who has it, and by when (C-36).' })
@Allow('challenge:read-own')
export class ChallengeStepType {
  @Field(() => CapacityEnum)
  readonly who!: Capacity;

  @Field(() => ChallengeActEnum)
  readonly what!: ActKind;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly by!: LocalDate | null;
}

@ObjectType('ChallengeDecision', { description: 'The decision in force (C-30).' })
@Allow('challenge:read-own')
export class ChallengeDecisionType {
  @Field(() => DecisionOutcomeEnum)
  readonly outcome!: DecisionOutcome;

  @Field(() => AgreementFormEnum, { nullable: true })
  readonly form!: FormAfterYes | null;

  @Field(() => String, { nullable: true })
  readonly changes!: string | null;

  @Field(() => String)
  readonly reasons!: string;

  @Field(() => String)
  readonly remedy!: string;

  @Field(() => LocalDateScalar)
  readonly day!: LocalDate;
}

@ObjectType('ChallengePenalty', { description: 'What deciding too late costs so far (C-17).' })
@Allow('challenge:read-own')
export class ChallengePenaltyType {
  @Field(() => LocalDateScalar, { nullable: true })
  readonly firstDay!: LocalDate | null;

  @Field(() => Int)
  readonly days!: number;

  @Field(() => Money)
  readonly amount!: Money;

  @Field(() => Boolean, { description: 'Nothing is added any more.' })
  readonly final!: boolean;
}

@ObjectType('ChallengeObjection', { description: 'One objection against the decision (C-18).' })
@Allow('challenge:read-own')
export class ChallengeObjectionType {
  @Field(() => ID)
  readonly objectionId!: string;

  @Field(() => String)
  readonly objector!: string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => LocalDateScalar)
  readonly filedOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By when it is decided (C-19).' })
  readonly dueOn!: LocalDate | null;
}

@ObjectType('Challenge', { description: 'A case under the right to challenge, as one of its people sees it.' })
@Allow('challenge:read-own')
export class ChallengeType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ChallengeStatusEnum)
  readonly status!: ChallengeStatus;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => ID)
  readonly partyId!: string;

  @Field(() => ID, { nullable: true })
  readonly taskId!: string | null;

  @Field(() => ChallengeContentType)
  readonly content!: ChallengeContentType;

  @Field(() => [CapacityEnum], { description: 'In which capacities you meet this case.' })
  readonly capacities!: readonly Capacity[];

  @Field(() => [ChallengeActEnum], { description: 'What you may do now.' })
  @Cost({ size: 60 })
  readonly availableActions!: readonly ActKind[];

  @Field(() => LegalRegimeEnum, { nullable: true, description: 'Null while nobody has set it; the stricter terms count then (C-06).' })
  readonly regime!: LegalRegime | null;

  @Field(() => ExplainedTermType, {
    nullable: true,
    description: 'By when it is decided, and why; the same that explainTerm answers.',
    middleware: [whenAsked],
  })
  readonly term!: (context: ApiContext) => ExplainedTermType | null;

  @Field(() => ChallengeStepType, { nullable: true })
  readonly next!: ChallengeStepType | null;

  @Field(() => ChallengeDecisionType, { nullable: true })
  readonly decision!: ChallengeDecisionType | null;

  @Field(() => ChallengePenaltyType, { nullable: true })
  readonly penalty!: ChallengePenaltyType | null;

  @Field(() => [LegalCheckSubjectEnum], { description: 'What the legal check still lacks.' })
  readonly missingChecks!: readonly LegalCheckSubject[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day to object (C-18).' })
  readonly objectionsUntil!: LocalDate | null;

  @Field(() => [ChallengeObjectionType])
  readonly objections!: readonly ChallengeObjectionType[];

  @Field(() => ID, { nullable: true })
  readonly agreementId!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many support it; null for fewer than ten (C-04).' })
  readonly support!: number | null;

  @Field(() => [ChallengeActType], { description: 'Everything that was done, in order (C-36).' })
  @Cost({ size: 100 })
  readonly timeline!: readonly ChallengeActType[];
}

@ObjectType('ChallengeLine', { description: 'A case in a list.' })
@Allow('challenge:read-own')
export class ChallengeLineType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => ChallengeStatusEnum)
  readonly status!: ChallengeStatus;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly receivedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly dueOn!: LocalDate | null;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType()
@Allow('challenge:read-own')
export class ChallengeLineConnection extends Connection('ChallengeLine', () => ChallengeLineType) {}

const actObject = ({ number, act, capacity, day, at }: DoneAct): ChallengeActType => {
  const { kind, ...details } = act;
  return { number, kind, capacity, day, at, details };
};

export const challengeObject = (view: ChallengeView): ChallengeType => ({
  ...{ id: view.id, status: view.challenge.status, version: view.version, partyId: view.partyId, taskId: view.taskId },
  ...{ content: view.challenge.content, capacities: view.capacities, availableActions: view.available, regime: view.regime },
  ...{ next: view.next, decision: view.decision, missingChecks: view.missingChecks, objectionsUntil: view.objectionsUntil },
  ...{ agreementId: view.agreementId, support: view.support },
  term: ({ say }) => (view.term === null ? null : explainedTerm(view.term, say)),
  penalty: view.penalty === null ? null : { ...view.penalty, amount: euros(view.penalty.amount) },
  objections: view.objections.map(({ id, objector, status, filedOn, dueOn }) => ({ objectionId: id, objector, status, filedOn, dueOn })),
  timeline: view.challenge.acts.map(actObject),
});
