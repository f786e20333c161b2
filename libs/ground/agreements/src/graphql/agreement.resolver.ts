// SPDX-License-Identifier: EUPL-1.2
import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { Cost, MutationPayload, toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { FindAgreements } from '../application/find-agreements.js';
import { Payments } from '../application/payments.js';
import { ReportAccountability } from '../application/report-accountability.js';
import { ExplainLatePaymentInput, PlanPaymentInput, RecordPaymentStepInput, ReportAccountabilityInput } from './agreement.inputs.js';
import { agreementObject, AgreementType } from './agreement.type.js';

@ObjectType()
@Allow('agreement:read')
export class AgreementPayload extends MutationPayload {
  @Field(() => AgreementType, { nullable: true })
  readonly agreement?: AgreementType | null;
}

@Resolver()
export class AgreementResolver {
  constructor(
    private readonly find: FindAgreements,
    private readonly payments: Payments,
    private readonly reporting: ReportAccountability,
  ) {}

  @Query(() => AgreementType, { nullable: true, description: 'An agreement of your own party, or of your municipality.' })
  @Allow('agreement:read')
  @Cost({ own: 3 })
  async agreement(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<AgreementType | null> {
    return this.one(actor, id);
  }

  @Mutation(() => AgreementPayload, { description: 'Decides on a payment within the value of the agreement.' })
  @Allow('payment:keep')
  async planPayment(@CurrentActor() actor: Actor, @Args('input') input: PlanPaymentInput): Promise<object> {
    return toPayload(await this.payments.plan(actor, input), ({ agreementId }) => ({ agreement: this.one(actor, agreementId) }));
  }

  @Mutation(() => AgreementPayload, { description: 'That the letter was sent, the payment ordered, or the money paid.' })
  @Allow('payment:keep')
  async recordPaymentStep(@CurrentActor() actor: Actor, @Args('input') input: RecordPaymentStepInput): Promise<object> {
    return toPayload(await this.payments.recordStep(actor, input), ({ agreementId }) => ({ agreement: this.one(actor, agreementId) }));
  }

  @Mutation(() => AgreementPayload, { description: 'Why a payment is late, and its new day (I-11).' })
  @Allow('payment:keep')
  async explainLatePayment(@CurrentActor() actor: Actor, @Args('input') input: ExplainLatePaymentInput): Promise<object> {
    return toPayload(await this.payments.explainLate(actor, input), ({ agreementId }) => ({ agreement: this.one(actor, agreementId) }));
  }

  @Mutation(() => AgreementPayload, { description: 'A number and a story about a period that is over.' })
  @Allow('agreement:report')
  async reportAccountability(@CurrentActor() actor: Actor, @Args('input') input: ReportAccountabilityInput): Promise<object> {
    return toPayload(await this.reporting.execute(actor, input), ({ agreementId }) => ({ agreement: this.one(actor, agreementId) }));
  }

  private async one(actor: Actor, id: string): Promise<AgreementType | null> {
    return agreementObject(await this.find.one(actor, id));
  }
}
