// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { DateTimeScalar, LocalDateScalar, whenAsked, type ApiContext } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import type { StandstillView } from '../../application/award/standstill-view.js';

@ObjectType('Standstill', { description: 'The time in which one can go to court before the award (S-08).' })
@Allow('tender:read')
export class StandstillType {
  @Field(() => String, { description: '`not_yet_running` until the last notice was accepted, `running` or `ended`.' })
  readonly state!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day 1.' })
  readonly startsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly lastDay!: LocalDate | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The exclusive end; null while it is not yet running.' })
  readonly endsAt!: Date | null;

  @Field(() => Int)
  readonly days!: number;

  @Field(() => [String], { description: 'Why this date, step by step.', middleware: [whenAsked] })
  readonly explanation!: (context: ApiContext) => string[];
}

export const standstillObject = (view: StandstillView | null): StandstillType | null =>
  view === null ? null : { ...view, explanation: ({ say }) => view.explanation.map(({ key, params }) => say(key, params)) };
