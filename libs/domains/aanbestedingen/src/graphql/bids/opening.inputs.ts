// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import type { BidPurpose } from '@samenspel/sealing';
import { IsBase64, IsBoolean, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { BidPurposeEnum, PURPOSES } from './bids.enums.js';

const RECIPIENT = /^age1[0-9a-z]{58}$/;

@InputType()
export class RegisterVaultInput {
  @Field(() => String, { description: 'The public half.' })
  @Matches(RECIPIENT)
  readonly recipient!: string;

  @Field(() => String, { description: 'The secret half under your passphrase; base64. Never send the passphrase.' })
  @IsBase64()
  @MaxLength(8_000)
  readonly wrapped!: string;
}

@InputType()
export class StartVaultDrillInput {
  @Field(() => String, { nullable: true, description: 'Not needed: it is about the vault that you use now.' })
  @IsOptional()
  @Matches(RECIPIENT)
  readonly recipient?: string | null;
}

@InputType()
export class ProveVaultInput {
  @Field(() => String, { description: 'What the challenge says when your vault opens it.' })
  @Matches(/^[0-9a-f]{64}$/)
  readonly answer!: string;
}

@InputType()
export class RegisterRecoveryRecipientInput {
  @Field(() => String, { description: 'The public half of the key that lies in the safe.' })
  @Matches(RECIPIENT)
  readonly recipient!: string;
}

@InputType()
export class StartOpeningInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => BidPurposeEnum)
  @IsIn(PURPOSES)
  readonly purpose!: BidPurpose;
}

@InputType()
export class ContributeShareInput {
  @Field(() => ID)
  @IsUUID()
  readonly sessionId!: string;

  @Field(() => String, { description: 'Your share, sealed to the key of the session; base64.' })
  @IsBase64()
  @MaxLength(12_000)
  readonly sealedShare!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'It is the share from the safe, not your own.' })
  @IsBoolean()
  readonly fromSafe!: boolean;
}
