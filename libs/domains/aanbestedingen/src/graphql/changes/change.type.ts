// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, MutationPayload, whenAsked, type ApiContext } from '@samenspel/graphql-kit';
import type { ChangeableField } from '../../domain/changes/difference.js';
import type { ChangeKind, ExtensionGround } from '../../domain/changes/tender-change.js';
import { TenderType } from '../tenders/tender.type.js';
import { ChangeableFieldEnum, ExtensionGroundEnum, TenderChangeKindEnum } from './change.enums.js';

type Sentence = (context: Pick<ApiContext, 'say'>) => string;

@ObjectType('TenderDifference', { description: 'What stood there, and what stands there now.' })
@Allow('tender:read')
export class TenderDifferenceType {
  @Field(() => ChangeableFieldEnum)
  readonly field!: ChangeableField;

  @Field(() => ID, { nullable: true, description: 'Null for the tender as a whole.' })
  readonly lotId!: string | null;

  @Field(() => String, { nullable: true, description: 'A moment as RFC 3339, a day as a date, money in cents.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true })
  readonly after!: string | null;
}

@ObjectType('TermReason', { description: 'One line of the answer to “why not earlier”.' })
@Allow('tender:read')
export class TermReasonType {
  @Field(() => String)
  readonly key!: string;

  @Field(() => String, { middleware: [whenAsked] })
  readonly sentence!: Sentence;
}

@ObjectType('TenderChange', { description: 'A rectification or an extension of a public tender.' })
@Allow('tender:read')
export class TenderChangeType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => TenderChangeKindEnum)
  readonly kind!: ChangeKind;

  @Field(() => Int, { nullable: true, description: 'From 1, for each kind; null while it is a proposal.' })
  readonly number!: number | null;

  @Field(() => Boolean, { description: 'A bid that was made before asks to be confirmed again.' })
  readonly material!: boolean;

  @Field(() => String)
  readonly notMaterialBecause!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => ExtensionGroundEnum, { nullable: true })
  readonly ground!: ExtensionGround | null;

  @Field(() => [TenderDifferenceType])
  readonly differences!: readonly TenderDifferenceType[];

  @Field(() => [TermReasonType], { description: 'Why the new deadline cannot be earlier.' })
  readonly termReasons!: readonly TermReasonType[];

  @Field(() => Date, { nullable: true })
  readonly decidedAt!: Date | null;
}

@ObjectType()
@AllowAnonymous()
export class TenderChangeConnection extends Connection('TenderChange', () => TenderChangeType) {}

@ObjectType()
@AllowAnonymous()
export class ProposeRectificationPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class ProposeExtensionPayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}

@ObjectType()
@AllowAnonymous()
export class DecideTenderChangePayload extends MutationPayload {
  @Field(() => TenderType, { nullable: true })
  readonly tender!: TenderType | null;
}
