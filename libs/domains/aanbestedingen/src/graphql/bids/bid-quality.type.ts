// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';

@ObjectType('BidAnswer')
@Allow('bid:read', 'bid:read-own')
export class BidAnswerType {
  @Field(() => ID)
  readonly criterionId!: string;

  @Field(() => String)
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'Why the bidder calls it a trade secret.' })
  readonly tradeSecretReason!: string | null;
}

@ObjectType('BidDocument', { description: 'A file of the bid; download it at /api/v1/bids/{bidId}/documents/{index}.' })
@Allow('bid:read', 'bid:read-own')
export class BidDocumentType {
  @Field(() => Int)
  readonly index!: number;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly type!: string;

  @Field(() => Int)
  readonly size!: number;

  @Field(() => String, { nullable: true })
  readonly tradeSecretReason!: string | null;
}

@ObjectType('BidSubcontractor')
@Allow('bid:read', 'bid:read-own')
export class BidSubcontractorType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly part!: string;
}

@ObjectType('BidNamedPerson')
@Allow('bid:read', 'bid:read-own')
export class BidNamedPersonType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly role!: string;
}

@ObjectType('BidOwnDeclaration', { description: 'What the bidder declares of itself (UEA).' })
@Allow('bid:read', 'bid:read-own')
export class BidOwnDeclarationType {
  @Field(() => Boolean)
  readonly noExclusionGround!: boolean;

  @Field(() => String, { nullable: true })
  readonly exclusionExplanation!: string | null;

  @Field(() => Boolean)
  readonly meetsRequirements!: boolean;

  @Field(() => Boolean)
  readonly reliesOnOthers!: boolean;

  @Field(() => String)
  readonly declaredBy!: string;
}

@ObjectType('BidQuality', { description: 'The quality part of a bid.' })
@Allow('bid:read', 'bid:read-own')
export class BidQualityType {
  @Field(() => [BidAnswerType])
  readonly answers!: readonly BidAnswerType[];

  @Field(() => [BidDocumentType])
  readonly documents!: readonly BidDocumentType[];

  @Field(() => [BidSubcontractorType])
  readonly subcontractors!: readonly BidSubcontractorType[];

  @Field(() => [BidNamedPersonType])
  readonly persons!: readonly BidNamedPersonType[];

  @Field(() => BidOwnDeclarationType)
  readonly ownDeclaration!: BidOwnDeclarationType;
}
