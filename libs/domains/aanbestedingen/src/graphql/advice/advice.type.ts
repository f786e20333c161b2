// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, Cost, DateTimeScalar, whenAsked, type ApiContext } from '@samenspel/graphql-kit';

@ObjectType('NamedParty', { description: 'A party by its name.' })
@AllowAnonymous()
export class NamedPartyType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;
}

@ObjectType('AdviserInvitation', { description: 'An initiative that was asked, or asked itself, to advise on the bids.' })
@Allow('advice:invite', 'advice:decide-dispute')
export class AdviserInvitationType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => NamedPartyType)
  readonly party!: NamedPartyType;

  @Field(() => String, { description: '`invited` or `applied`.' })
  readonly kind!: string;

  @Field(() => Boolean)
  readonly admitted!: boolean;

  @Field(() => String, {
    description: '`no_answer_yet` for every one until the opening (A-04); then `advises`, `declined`, `barred` or `struck_out`.',
  })
  readonly answer!: string;
}

@ObjectType()
@AllowAnonymous()
export class AdviserInvitationConnection extends Connection('AdviserInvitation', () => AdviserInvitationType) {}

@ObjectType('Adviser', { description: 'An initiative that advises on the bids; known from the opening on.' })
@Allow('advice:read-declarations')
export class AdviserType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => NamedPartyType)
  readonly party!: NamedPartyType;

  @Field(() => String, { description: '`admitted`, `barred` at the opening, or `struck_out` later.' })
  readonly state!: string;

  @Field(() => String, { middleware: [whenAsked], description: 'Why it is barred or struck out; empty otherwise.' })
  readonly reason!: (context: ApiContext) => string;
}

@ObjectType()
@AllowAnonymous()
export class AdviserConnection extends Connection('Adviser', () => AdviserType) {}

@ObjectType('AdviceObservation', { description: 'What an advice says of one bid under one criterion (A-09).' })
@Allow('advice:read', 'advice:read-own', 'award:read-own-notice')
export class AdviceObservationType {
  @Field(() => ID)
  readonly bidId!: string;

  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => String, { description: '`observation`, or an answer to the printed question for `residents` or `providers`.' })
  readonly kind!: string;

  @Field(() => String)
  readonly text!: string;

  @Field(() => String, { description: 'Page or answer in the bid.' })
  readonly citation!: string;

  @Field(() => Int, { nullable: true, description: 'On the scale of the lot; never part of the arithmetic (A-02).' })
  readonly score!: number | null;
}

@ObjectType('AdviceAnswer', { description: 'The answer of the municipality, for one criterion (A-11).' })
@Allow('advice:read', 'advice:read-own', 'award:read-own-notice')
export class AdviceAnswerType {
  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => String, { description: '`followed`, `partly` or `not_followed`.' })
  readonly outcome!: string;

  @Field(() => String)
  readonly because!: string;
}

@ObjectType('Advice', { description: 'The advice of one initiative on the bids of one lot.' })
@Allow('advice:read', 'advice:read-own')
export class AdviceType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => NamedPartyType)
  readonly party!: NamedPartyType;

  @Field(() => String, { description: '`draft`, `submitted` after two signatures, or `struck_out`.' })
  readonly status!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => String, { description: 'SHA-256 of the text; a signature stands under this.' })
  readonly digest!: string;

  @Field(() => Int, { description: 'Signatures under the present text, of two.' })
  readonly signatures!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly submittedAt!: Date | null;

  @Field(() => [AdviceObservationType])
  @Cost({ size: 50 })
  readonly observations!: readonly AdviceObservationType[];

  @Field(() => [AdviceAnswerType])
  @Cost({ size: 10 })
  readonly answers!: readonly AdviceAnswerType[];
}

@ObjectType()
@AllowAnonymous()
export class AdviceConnection extends Connection('Advice', () => AdviceType) {}
