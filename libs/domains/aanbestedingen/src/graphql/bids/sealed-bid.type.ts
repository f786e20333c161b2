// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import type { SlotState } from '../../domain/bids/slot.js';
import { SlotStateEnum } from './bids.enums.js';

@ObjectType('BidReceipt', { description: 'Signed proof of what was received and when. Check it with a key of /.well-known/samenspel-keys.json.' })
@Allow('bid:read-own', 'bid:submit')
export class BidReceiptType {
  @Field(() => String)
  readonly text!: string;

  @Field(() => String, { description: 'Ed25519 over exactly this text; base64.' })
  readonly signature!: string;
}

@ObjectType('ConfirmedPartner')
@Allow('bid:read-own')
export class ConfirmedPartnerType {
  @Field(() => ID)
  readonly partyId!: string;

  @Field(() => Boolean, { description: 'Confirmed exactly this content.' })
  readonly confirmed!: boolean;
}

@ObjectType('ConfirmedShare', { description: 'The bid of another that your party takes part in.' })
@Allow('bid:read-own')
export class ConfirmedShareType {
  @Field(() => ID)
  readonly leadPartyId!: string;

  @Field(() => String)
  readonly qualityDigest!: string;

  @Field(() => String)
  readonly priceDigest!: string;
}

@ObjectType('SealedBid', { description: 'The bid of your own party before the opening: receipt and digests. Nobody can read its content.' })
@Allow('bid:read-own')
export class SealedBidType {
  @Field(() => SlotStateEnum)
  readonly state!: SlotState;

  @Field(() => BidReceiptType, { nullable: true })
  readonly receipt!: BidReceiptType | null;

  @Field(() => String, { nullable: true })
  readonly qualityDigest!: string | null;

  @Field(() => String, { nullable: true })
  readonly priceDigest!: string | null;

  @Field(() => [ConfirmedPartnerType])
  readonly partners!: readonly ConfirmedPartnerType[];

  @Field(() => ConfirmedShareType, { nullable: true })
  readonly share!: ConfirmedShareType | null;

  @Field(() => Boolean, { description: 'The tender changed since: confirm the bid again, or replace it.' })
  readonly toConfirm!: boolean;
}

@ObjectType('LotKeys', { description: 'The public keys that a bid is sealed to. Read them again just before sealing.' })
@AllowAnonymous()
export class LotKeysType {
  @Field(() => String)
  readonly quality!: string;

  @Field(() => String)
  readonly price!: string;
}
