// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { whenAsked, type ApiContext } from '@samenspel/graphql-kit';
import type { BidPurpose } from '@samenspel/sealing';
import type { ClosedVersion } from '../../domain/bids/closing-list.js';
import type { SessionState } from '../../domain/bids/opening.js';
import { BidPurposeEnum, ClosedStateEnum, SessionStateEnum } from './bids.enums.js';

/** A sentence in the language of whoever asks. */
export type Sentence = (context: Pick<ApiContext, 'say'>) => string;

@ObjectType('Closing', { description: 'Fixes what will be opened: SHA-256 over a salt and the digests of all that was handed in.' })
@Allow('tender:read')
export class ClosingType {
  @Field(() => String)
  readonly commitment!: string;

  @Field(() => Date)
  readonly closedAt!: Date;
}

@ObjectType('SupersededClosing', { description: 'A closing that another took the place of, because the deadline was moved. Both are kept.' })
@Allow('tender:read')
export class SupersededClosingType {
  @Field(() => String)
  readonly commitment!: string;

  @Field(() => Date)
  readonly closedAt!: Date;

  @Field(() => Date)
  readonly supersededAt!: Date;
}

@ObjectType('OpeningSession', { description: 'A ceremony of two officers; it lasts ten minutes at most.' })
@Allow('opening:attend')
export class OpeningSessionType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly lotId!: string;

  @Field(() => BidPurposeEnum)
  readonly purpose!: BidPurpose;

  @Field(() => String, { description: 'Your browser seals your share to this key, which exists in one process only.' })
  readonly recipient!: string;

  @Field(() => Date)
  readonly startedAt!: Date;

  @Field(() => SessionStateEnum)
  readonly state!: SessionState;

  @Field(() => String, { nullable: true, description: 'What went wrong.', middleware: [whenAsked] })
  readonly finding!: Sentence | null;
}

@ObjectType('ClosedBidDigests', { description: 'One version of one bid, without a name.' })
@Allow('opening:read-record')
export class ClosedBidDigestsType implements ClosedVersion {
  @Field(() => String)
  readonly qualitySha256!: string;

  @Field(() => String)
  readonly priceSha256!: string;

  @Field(() => ClosedStateEnum)
  readonly state!: ClosedVersion['state'];
}

@ObjectType('OpeningFinding')
@Allow('opening:attend')
export class OpeningFindingType {
  @Field(() => ID, { nullable: true, description: 'Null when it is about the opening as a whole.' })
  readonly bidId!: string | null;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { middleware: [whenAsked] })
  readonly message!: Sentence;
}

@ObjectType('OpeningRecord', {
  description: 'What happened at an opening. With it anybody checks that nothing was added or dropped since the closing.',
})
@Allow('opening:read-record')
export class OpeningRecordType {
  @Field(() => BidPurposeEnum)
  readonly purpose!: BidPurpose;

  @Field(() => Date)
  readonly openedAt!: Date;

  @Field(() => String)
  readonly commitment!: string;

  @Field(() => String)
  readonly salt!: string;

  @Field(() => [ClosedBidDigestsType])
  readonly digests!: readonly ClosedBidDigestsType[];

  @Field(() => String)
  readonly software!: string;

  @Field(() => [ID], { nullable: true, description: 'The two persons; for the own municipality.' })
  @Allow('opening:attend', 'bid:read')
  readonly officerIds!: readonly string[] | null;

  @Field(() => [OpeningFindingType], { nullable: true, description: 'Bids that did not open as they should; for the own municipality.' })
  @Allow('opening:attend')
  readonly findings!: readonly OpeningFindingType[] | null;
}
