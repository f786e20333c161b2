// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { BidType } from './bid.type.js';
import { BidReceiptType } from './sealed-bid.type.js';

@ObjectType()
@AllowAnonymous()
export class SubmitBidPayload extends MutationPayload {
  @Field(() => BidReceiptType, { nullable: true })
  readonly receipt!: BidReceiptType | null;
}

@ObjectType()
@AllowAnonymous()
export class WithdrawBidPayload extends MutationPayload {
  @Field(() => BidReceiptType, { nullable: true })
  readonly receipt!: BidReceiptType | null;
}

@ObjectType()
@AllowAnonymous()
export class ConfirmBidPartnershipPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly lotId!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class AskBidClarificationPayload extends MutationPayload {
  @Field(() => [ID], { nullable: true })
  readonly bidIds!: readonly string[] | null;
}

@ObjectType()
@AllowAnonymous()
export class AnswerBidClarificationPayload extends MutationPayload {
  @Field(() => BidType, { nullable: true })
  readonly bid!: BidType | null;
}

@ObjectType()
@AllowAnonymous()
export class ProposeBidValidityPayload extends MutationPayload {
  @Field(() => BidType, { nullable: true })
  readonly bid!: BidType | null;
}

@ObjectType()
@AllowAnonymous()
export class DecideBidValidityPayload extends MutationPayload {
  @Field(() => BidType, { nullable: true })
  readonly bid!: BidType | null;
}

@ObjectType()
@AllowAnonymous()
export class AnswerProlongationPayload extends MutationPayload {
  @Field(() => BidType, { nullable: true })
  readonly bid!: BidType | null;
}

@ObjectType()
@AllowAnonymous()
export class ConfirmBidPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly lotId!: string | null;
}
