// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection, euros, IsCleanText, LocalDateScalar, Money, MutationPayload, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import type { TaskView } from '../application/find-tasks.js';
import type { ChallengeableTask } from '../domain/tasks/task.js';

const LONG = 10_000;
const SHORT = 300;
const THIS_CENTURY = /^20[2-9]\d-/;

@ObjectType('ChallengeableTask', { description: 'A task of a municipality that residents may ask to take over (C-02).' })
@Allow('challenge:read')
export class TaskType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly municipalityId!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Money, { description: 'A year, without VAT.' })
  readonly currentCost!: Money;

  @Field(() => String)
  readonly qualityLevel!: string;

  @Field(() => String, { nullable: true })
  readonly contractor!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly contractEndsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly extensionNoticeOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly lastChallengeOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which at most twelve months remain.' })
  readonly alertFrom!: LocalDate | null;

  @Field(() => String)
  readonly contact!: string;

  @Field(() => Date, { nullable: true })
  readonly publishedAt!: Date | null;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType()
@Allow('challenge:read')
export class ChallengeableTaskConnection extends Connection('ChallengeableTask', () => TaskType) {}

@ObjectType()
@Allow('challenge:read')
export class TaskPayload extends MutationPayload {
  @Field(() => TaskType, { nullable: true })
  readonly task?: TaskType | null;
}

@InputType({ description: 'A task as the register shows it.' })
export class TaskInput implements ChallengeableTask {
  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly title!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly description!: string;

  @Field(() => SafeIntScalar)
  @IsInt()
  @Min(0)
  readonly currentCostCents!: number;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  readonly qualityLevel!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @MaxLength(SHORT)
  readonly contractor: string | null = null;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly contractEndsOn: LocalDate | null = null;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly extensionNoticeOn: LocalDate | null = null;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly lastChallengeOn: LocalDate | null = null;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly contact!: string;
}

@InputType()
export class WriteTaskInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new task.' })
  @IsOptional()
  @IsUUID()
  readonly taskId: string | null = null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  readonly version: number | null = null;

  @Field(() => TaskInput)
  @ValidateNested()
  @Type(() => TaskInput)
  readonly task!: TaskInput;
}

@InputType()
export class PublishTaskInput {
  @Field(() => ID)
  @IsUUID()
  readonly taskId!: string;

  @Field(() => Int)
  @IsInt()
  readonly version!: number;

  @Field(() => Boolean, { description: 'False takes it away again.' })
  @IsBoolean()
  readonly publish!: boolean;
}

export const taskObject = ({ currentCostCents, ...task }: TaskView): TaskType => ({ ...task, currentCost: euros(currentCostCents) });
