// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, Money, whenAsked } from '@samenspel/graphql-kit';
import { PartyType } from '@samenspel/parties/graphql';
import type { BidState, Verdict } from '../../domain/bids/validity.js';
import { BidStateEnum, VerdictEnum } from './bids.enums.js';
import type { Sentence } from './opening.type.js';

@ObjectType('BidPartner')
@Allow('bid:read', 'bid:read-own', 'opening:attend')
export class BidPartnerType {
  @Field(() => ID)
  readonly partyId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly role!: string;

  @Field(() => Int, { nullable: true, description: 'In hundredths of a percent.' })
  readonly shareBp!: number | null;

  @Field(() => Boolean, { description: 'Confirmed exactly what was opened.' })
  readonly confirmed!: boolean;
}

@ObjectType('BidClarification', { description: 'The one question about a bid, and its answer.' })
@Allow('bid:read', 'bid:read-own')
export class BidClarificationType {
  @Field(() => String)
  readonly question!: string;

  @Field(() => Date)
  readonly askedAt!: Date;

  @Field(() => Date)
  readonly answerBefore!: Date;

  @Field(() => String, { nullable: true })
  readonly answer!: string | null;

  @Field(() => Date, { nullable: true })
  readonly answeredAt!: Date | null;
}

@ObjectType('BidVerdict', { description: 'Whether a bid is valid; until it is decided it is known to the municipality only.' })
@Allow('bid:read', 'bid:read-own')
export class BidVerdictType {
  @Field(() => VerdictEnum)
  readonly verdict!: Verdict;

  @Field(() => String)
  readonly ground!: string;

  @Field(() => String)
  readonly proportionality!: string;

  @Field(() => Date)
  readonly proposedAt!: Date;

  @Field(() => Date, { nullable: true })
  readonly decidedAt!: Date | null;
}

@ObjectType('Bid', { description: 'An opened bid. Before the opening nobody finds one, nor how many there are.' })
// Whoever may ask at all gets an empty list: who reads which bid is decided row by row.
@Allow('bid:read', 'bid:read-own', 'opening:attend')
export class BidType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly lotId!: string;

  @Field(() => BidStateEnum)
  readonly state!: BidState;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => PartyType, { description: 'The lead.' })
  readonly party!: PartyType;

  @Field(() => String)
  readonly receiptNumber!: string;

  @Field(() => Date)
  readonly receivedAt!: Date;

  @Field(() => String)
  readonly qualitySha256!: string;

  @Field(() => String)
  readonly priceSha256!: string;

  @Field(() => Money, { nullable: true, description: 'Null until the prices were opened.' })
  @Allow('price:read', 'bid:read-own')
  readonly price!: Money | null;

  @Field(() => Int, { nullable: true, description: 'The rectification that it was not confirmed for; people judge what that means.' })
  readonly notConfirmedFor!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it did not open as it should.', middleware: [whenAsked] })
  readonly finding!: Sentence | null;
}

@ObjectType()
@AllowAnonymous()
export class BidConnection extends Connection('Bid', () => BidType) {}
