// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, MutationPayload, PageArgs } from '@samenspel/graphql-kit';
import { IsString, MaxLength } from 'class-validator';
import { COMPLAINT_ADVICES, COMPLAINT_STATES, type ComplaintAdvice, type ComplaintState } from '../../domain/complaints/complaint.js';
import { enumOf } from '../tenders/tender.enums.js';

export const ComplaintAdviceEnum = enumOf('ComplaintAdvice', 'What the complaints desk thinks of a complaint.', COMPLAINT_ADVICES);
export const ComplaintStateEnum = enumOf('ComplaintState', 'How far a complaint is.', COMPLAINT_STATES);

@ObjectType('Complaint', { description: 'A complaint about a tender. It stops nothing by itself.' })
@Allow('complaint:file', 'complaint:handle', 'complaint:answer', 'complaint:decide')
export class ComplaintType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly tenderId!: string;

  @Field(() => ComplaintStateEnum)
  readonly state!: ComplaintState;

  @Field(() => String)
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'How the procurement officer sees it.' })
  readonly officerView!: string | null;

  @Field(() => ComplaintAdviceEnum, { nullable: true, description: 'The complainant reads it with the decision.' })
  readonly advice!: ComplaintAdvice | null;

  @Field(() => String, { nullable: true })
  readonly adviceReason!: string | null;

  @Field(() => String, { nullable: true })
  readonly decision!: string | null;

  @Field(() => Date, { nullable: true })
  readonly decidedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Known to staff from the opening on.' })
  @Allow('complaint:handle', 'complaint:answer', 'complaint:decide')
  readonly complainantPartyId!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class ComplaintConnection extends Connection('Complaint', () => ComplaintType) {}

@ArgsType()
export class ComplaintsArgs extends PageArgs {
  @Field(() => ID)
  @IsString()
  @MaxLength(100)
  readonly tenderId!: string;
}

@ObjectType()
@AllowAnonymous()
export class FileComplaintPayload extends MutationPayload {
  @Field(() => ComplaintType, { nullable: true })
  readonly complaint!: ComplaintType | null;
}

@ObjectType()
@AllowAnonymous()
export class AnswerComplaintPayload extends MutationPayload {
  @Field(() => ComplaintType, { nullable: true })
  readonly complaint!: ComplaintType | null;
}

@ObjectType()
@AllowAnonymous()
export class AdviseOnComplaintPayload extends MutationPayload {
  @Field(() => ComplaintType, { nullable: true })
  readonly complaint!: ComplaintType | null;
}

@ObjectType()
@AllowAnonymous()
export class DecideComplaintPayload extends MutationPayload {
  @Field(() => ComplaintType, { nullable: true })
  readonly complaint!: ComplaintType | null;
}
