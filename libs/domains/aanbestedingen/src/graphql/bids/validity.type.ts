// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { LocalDateScalar, whenAsked, type ApiContext } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import type { ValidityView } from '../../application/bids/find-validity.js';

@ObjectType('Prolongation', { description: 'The last question whether the bid holds for longer; all bids are asked the same (B-09).' })
@Allow('bid:read', 'bid:read-own')
export class ProlongationType {
  @Field(() => LocalDateScalar, { description: 'The last day, when the bidder agrees.' })
  readonly until!: LocalDate;

  @Field(() => Date)
  readonly answerBefore!: Date;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Date)
  readonly askedAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Null while the bidder has not answered.' })
  readonly agreed!: boolean | null;

  @Field(() => Date, { nullable: true })
  readonly answeredAt!: Date | null;
}

@ObjectType('BidValidity', { description: 'Until when a bid binds its bidder (B-09).' })
@Allow('bid:read', 'bid:read-own')
export class BidValidityType {
  @Field(() => LocalDateScalar)
  readonly lastDay!: LocalDate;

  @Field(() => Date, { description: 'The exclusive end.' })
  readonly endsAt!: Date;

  @Field(() => Boolean, { description: 'It still holds; a bid that does not cannot win.' })
  readonly isValid!: boolean;

  @Field(() => [String], { description: 'Why this date, step by step.', middleware: [whenAsked] })
  readonly explanation!: (context: ApiContext) => string[];

  @Field(() => ProlongationType, { nullable: true })
  readonly prolongation!: ProlongationType | null;
}

export function validityObject({ lastDay, endsAt, isValid, reasons, asked }: ValidityView): BidValidityType {
  return {
    ...{ lastDay, endsAt, isValid, explanation: ({ say }) => reasons.map(({ key, params }) => say(key, params)) },
    prolongation: asked === null ? null : { ...asked, until: asked.untilDay },
  };
}
