// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsCleanText } from '@samenspel/graphql-kit';
import { IsIn, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';
import { COMPLAINT_ADVICES, type ComplaintAdvice } from '../../domain/complaints/complaint.js';
import { ComplaintAdviceEnum } from './complaint.type.js';

const LONGEST = 10_000;

@InputType()
export class FileComplaintInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => String, { description: 'Leave out who you are: the municipality reads it before the opening.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  readonly text!: string;
}

@InputType()
export class AnswerComplaintInput {
  @Field(() => ID)
  @IsUUID()
  readonly complaintId!: string;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  readonly view!: string;
}

@InputType()
export class AdviseOnComplaintInput {
  @Field(() => ID)
  @IsUUID()
  readonly complaintId!: string;

  @Field(() => ComplaintAdviceEnum)
  @IsIn(COMPLAINT_ADVICES)
  readonly advice!: ComplaintAdvice;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  readonly reason!: string;
}

@InputType()
export class DecideComplaintInput {
  @Field(() => ID)
  @IsUUID()
  readonly complaintId!: string;

  @Field(() => String, { description: 'What the municipality does with the advice, and why.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  readonly decision!: string;
}
