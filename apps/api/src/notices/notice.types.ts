// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, DateTimeScalar, MutationPayload } from '@samenspel/graphql-kit';
import { MAIL_CHOICES, type MailChoice } from '@samenspel/messages';
import { IsIn, IsUUID } from 'class-validator';

export const MailChoiceEnum = { AT_ONCE: 'at_once', DAILY: 'daily', NEVER: 'never' } as const;
registerEnumType(MailChoiceEnum, {
  name: 'MailChoice',
  description: 'How messages that are not legal come by mail. Legal ones always come at once.',
});

@ObjectType('Notice', { description: 'A message to you.' })
@Allow('account:read-own')
export class NoticeType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'The message in one line, in your language.' })
  readonly line!: string;

  @Field(() => String, { description: 'Where you read what it is about.' })
  readonly link!: string;

  @Field(() => String, { description: 'The kind of message; it does not change.' })
  readonly kind!: string;

  @Field(() => Boolean, { description: 'Asked for by law or by the rules; it comes by mail at once.' })
  readonly legal!: boolean;

  @Field(() => ID, { nullable: true, description: 'The party that you got it for.' })
  readonly partyId!: string | null;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly readAt!: Date | null;
}

@ObjectType()
@AllowAnonymous()
export class NoticeConnection extends Connection('Notice', () => NoticeType) {}

@InputType()
export class MarkNoticeReadInput {
  @Field(() => ID)
  @IsUUID()
  readonly noticeId!: string;
}

@ObjectType()
@AllowAnonymous()
export class MarkNoticeReadPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly noticeId!: string | null;
}

@InputType()
export class ChooseMailInput {
  @Field(() => MailChoiceEnum)
  @IsIn(MAIL_CHOICES)
  readonly mail!: MailChoice;
}

@ObjectType()
@AllowAnonymous()
export class ChooseMailPayload extends MutationPayload {
  @Field(() => MailChoiceEnum, { nullable: true })
  readonly mail!: MailChoice | null;
}
