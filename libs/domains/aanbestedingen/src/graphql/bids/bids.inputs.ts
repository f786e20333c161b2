// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsCleanText } from '@samenspel/graphql-kit';
import { ArrayMaxSize, ArrayMinSize, IsDate, IsIn, IsNotEmpty, IsUUID, Matches, MaxLength } from 'class-validator';
import { VERDICTS, type Verdict } from '../../domain/bids/validity.js';
import { VerdictEnum } from './bids.enums.js';

const DIGEST = /^[0-9a-f]{64}$/;
const MOST_PARTNERS = 50;
const LONGEST_REF = 2_000;
const LONGEST_TEXT = 10_000;

@InputType()
export class SubmitBidInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => String, { description: 'As the upload of the quality envelope gave it.' })
  @IsCleanText()
  @MaxLength(LONGEST_REF)
  readonly qualityRef!: string;

  @Field(() => String, { description: 'As the upload of the price envelope gave it.' })
  @IsCleanText()
  @MaxLength(LONGEST_REF)
  readonly priceRef!: string;

  @Field(() => String, { description: 'SHA-256 of the content, from the software that sealed it; partners confirm this.' })
  @Matches(DIGEST)
  readonly qualityDigest!: string;

  @Field(() => String)
  @Matches(DIGEST)
  readonly priceDigest!: string;

  @Field(() => [ID], { description: 'The parties with which you bid together.' })
  @ArrayMaxSize(MOST_PARTNERS)
  @IsUUID(undefined, { each: true })
  readonly partnerIds!: string[];
}

@InputType()
export class WithdrawBidInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;
}

@InputType()
export class ConfirmBidPartnershipInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly leadPartyId!: string;

  @Field(() => String, { description: 'As the lead gave it to you; any change of the bid ends your confirmation.' })
  @Matches(DIGEST)
  readonly qualityDigest!: string;

  @Field(() => String)
  @Matches(DIGEST)
  readonly priceDigest!: string;
}

@InputType()
export class AskBidClarificationInput {
  @Field(() => [ID], { description: 'Everybody in the same position at once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  readonly bidIds!: string[];

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  readonly question!: string;

  @Field(() => Date)
  @IsDate()
  readonly answerBefore!: Date;
}

@InputType()
export class AnswerBidClarificationInput {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  readonly answer!: string;
}

@InputType()
export class ProposeBidValidityInput {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;

  @Field(() => VerdictEnum)
  @IsIn(VERDICTS)
  readonly verdict!: Verdict;

  @Field(() => String, { description: 'Why; required unless it is valid. The bidder reads it.' })
  @IsCleanText()
  @MaxLength(LONGEST_TEXT)
  readonly ground!: string;

  @Field(() => String, { description: 'For an exclusion: why it is proportionate, and what the bidder did about it.' })
  @IsCleanText()
  @MaxLength(LONGEST_TEXT)
  readonly proportionality!: string;
}

@InputType()
export class DecideBidValidityInput {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;

  @Field(() => VerdictEnum, { description: 'What was proposed.' })
  @IsIn(VERDICTS)
  readonly verdict!: Verdict;
}

@InputType()
export class ConfirmBidInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;
}
