// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, DateTimeScalar, LocalDateScalar, type Say } from '@samenspel/graphql-kit';
import {
  dayOffReason,
  reasonsOf,
  SUSPENSION_ARTICLES,
  TERM_KINDS,
  type ExplainedDay,
  type LocalDate,
  type SuspensionGround,
  type TermAnswer,
  type TermKind,
} from '@samenspel/kernel';

const named = <Code extends string>(codes: readonly Code[]): { readonly [Name in Code]: Name } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [Name in Code]: Name };

export const TermKindEnum = named(TERM_KINDS);
registerEnumType(TermKindEnum, { name: 'TermKind', description: 'A term of the law by name, or one whose length somebody else sets.' });

export const SUSPENSION_GROUNDS = Object.keys(SUSPENSION_ARTICLES) as readonly SuspensionGround[];
export const SuspensionGroundEnum = named(SUSPENSION_GROUNDS);
registerEnumType(SuspensionGroundEnum, { name: 'SuspensionGround', description: 'Why a decision term stands still (Awb 4:15).' });

@ObjectType('ExplainedDay', { description: 'One day of a term, and what it was.' })
@Allow('reference:read')
export class ExplainedDayType {
  @Field(() => LocalDateScalar)
  readonly date!: LocalDate;

  @Field(() => String, { description: '`counted`, `suspended`, or `added` when an article moved the end past it.' })
  readonly state!: string;

  @Field(() => Int, { nullable: true, description: 'Which of the counted days this is.' })
  readonly number!: number | null;

  @Field(() => [SuspensionGroundEnum], { description: 'Why it stood still.' })
  readonly grounds!: readonly SuspensionGround[];

  @Field(() => [String], { description: 'The articles that say so.' })
  readonly articles!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why it is no working day, in words.' })
  readonly dayOff!: string | null;
}

@ObjectType('ExplainedTerm', { description: 'A term that explains itself, day by day and line by line (X-07).' })
@Allow('reference:read')
export class ExplainedTermType {
  @Field(() => TermKindEnum)
  readonly kind!: TermKind;

  @Field(() => String, { description: 'Where the term stands.' })
  readonly article!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which one is in time; null while it stands still.' })
  readonly lastDay!: LocalDate | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The exclusive end: 00:00 of the day after the last.' })
  readonly endsAt!: Date | null;

  @Field(() => Boolean, { description: 'True past the last year whose extra days off are decreed: the end may still move (C-20).' })
  readonly provisional!: boolean;

  @Field(() => Int)
  readonly suspendedDays!: number;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly standsStillSince!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'How many days remain once it runs again.' })
  readonly daysLeft!: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day that a notice named when the due date stayed (C-13).' })
  readonly expectedOn!: LocalDate | null;

  @Field(() => [String], { description: 'Why this date, line by line.' })
  readonly explanation!: readonly string[];

  @Field(() => [ExplainedDayType])
  @Cost({ size: 800 })
  readonly days!: readonly ExplainedDayType[];
}

const dayObject = ({ date, state, number, grounds, dayOff, article }: ExplainedDay, say: Say): ExplainedDayType => {
  const reason = dayOff === null ? null : dayOffReason(dayOff);
  return {
    ...{ date, state, number },
    grounds: grounds.map(({ ground }) => ground),
    articles: article === null ? grounds.map((one) => one.article) : [article],
    dayOff: reason === null ? null : say(reason.key, reason.params),
  };
};

/** The answer in the words of whoever asks. */
export const explainedTerm = (answer: TermAnswer, say: Say): ExplainedTermType => ({
  ...{ kind: answer.kind, article: answer.article, suspendedDays: answer.suspendedDays },
  ...{ standsStillSince: answer.standsStillSince, daysLeft: answer.daysLeft, expectedOn: answer.expectedOn },
  lastDay: answer.term?.lastDay ?? null,
  endsAt: answer.term?.endsAt ?? null,
  provisional: answer.term?.provisional ?? false,
  explanation: answer.term === null ? [] : reasonsOf(answer.term).map(({ key, params }) => say(key, params)),
  days: answer.days.map((day) => dayObject(day, say)),
});
