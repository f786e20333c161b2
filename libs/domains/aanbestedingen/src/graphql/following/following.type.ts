// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { IsBoolean, IsUUID } from 'class-validator';

@ObjectType('TenderFollowing', { description: 'What you follow of a tender. Nobody else sees it.' })
@Allow('tender:follow')
export class TenderFollowingType {
  @Field(() => ID)
  readonly tenderId!: string;

  @Field(() => Boolean, { description: 'You hear of public steps, at once or in a digest, as you chose.' })
  readonly personally!: boolean;

  @Field(() => Boolean, { description: 'The party that you act for registered: its members get legal notices at once.' })
  readonly asParty!: boolean;
}

@InputType()
export class FollowTenderInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False ends it.' })
  @IsBoolean()
  readonly follow!: boolean;
}

@ObjectType()
@AllowAnonymous()
export class FollowTenderPayload extends MutationPayload {
  @Field(() => TenderFollowingType, { nullable: true })
  readonly following!: TenderFollowingType | null;
}

@InputType()
export class RegisterInterestInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False ends it.' })
  @IsBoolean()
  readonly follow!: boolean;
}

@ObjectType()
@AllowAnonymous()
export class RegisterInterestPayload extends MutationPayload {
  @Field(() => TenderFollowingType, { nullable: true })
  readonly following!: TenderFollowingType | null;
}
