// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, euros, LocalDateScalar, Money, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import type { AgreementView, PaymentView } from '../application/find-agreements.js';
import { AGREEMENT_FORMS, type AgreementForm } from '../domain/agreement.js';

export const AgreementFormEnum = Object.fromEntries(AGREEMENT_FORMS.map((form) => [form, form])) as { readonly [Form in AgreementForm]: Form };
registerEnumType(AgreementFormEnum, { name: 'AgreementForm', description: 'In which legal form a task is carried out.' });

@ObjectType('Payment', { description: 'One payment on its way: where is our money (I-11)?' })
@Allow('agreement:read')
export class PaymentType {
  @Field(() => Int)
  readonly number!: number;

  @Field(() => Money)
  readonly amount!: Money;

  @Field(() => LocalDateScalar)
  readonly decidedOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly letterSentOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly orderedOn!: LocalDate | null;

  @Field(() => LocalDateScalar)
  readonly expectedOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly paidOn!: LocalDate | null;

  @Field(() => Date, { nullable: true, description: 'When its day had passed and a reason was asked.' })
  readonly reasonAskedAt!: Date | null;

  @Field(() => String, { nullable: true })
  readonly lateReason!: string | null;
}

@ObjectType('AccountabilityReport', { description: 'What a party reported on a period: a number and a story.' })
@Allow('agreement:read')
export class AccountabilityReportType {
  @Field(() => LocalDateScalar)
  readonly periodFrom!: LocalDate;

  @Field(() => LocalDateScalar)
  readonly periodTo!: LocalDate;

  @Field(() => SafeIntScalar)
  readonly number!: number;

  @Field(() => String)
  readonly unit!: string;

  @Field(() => String)
  readonly story!: string;
}

@ObjectType('AgreementTerms', { description: 'What an agreement holds besides money and dates (C-32).' })
@Allow('agreement:read')
export class AgreementTermsType {
  @Field(() => String)
  readonly task!: string;

  @Field(() => String)
  readonly powers!: string;

  @Field(() => String, { description: 'How either side gives notice.' })
  readonly notice!: string;

  @Field(() => String, { description: 'When the municipality steps in.' })
  readonly stepIn!: string;

  @Field(() => String)
  readonly continuity!: string;

  @Field(() => String, { description: 'What happens to data and assets on return.' })
  readonly assetsOnReturn!: string;

  @Field(() => String)
  readonly liability!: string;

  @Field(() => String)
  readonly insurance!: string;

  @Field(() => String)
  readonly advancePayment!: string;

  @Field(() => String)
  readonly indexation!: string;

  @Field(() => String)
  readonly vat!: string;

  @Field(() => String)
  readonly reporting!: string;
}

@ObjectType('Agreement', { description: 'A grant, contract or other agreement, whatever it came from.' })
@Allow('agreement:read')
export class AgreementType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: '`challenge`, `tender` or `other`.' })
  readonly originKind!: string;

  @Field(() => ID)
  readonly originId!: string;

  @Field(() => AgreementFormEnum)
  readonly form!: AgreementForm;

  @Field(() => String, { description: '`drafted`, `signed` or `ended`.' })
  readonly status!: string;

  @Field(() => AgreementTermsType)
  readonly terms!: AgreementTermsType;

  @Field(() => LocalDateScalar)
  readonly startsOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly endsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly signedOn!: LocalDate | null;

  @Field(() => Money)
  readonly budget!: Money;

  @Field(() => Money, { description: 'What was decided, paid or not.' })
  readonly committed!: Money;

  @Field(() => Money)
  readonly paid!: Money;

  @Field(() => [PaymentType])
  @Cost({ size: 100 })
  readonly payments!: readonly PaymentType[];

  @Field(() => [AccountabilityReportType], { description: 'The newest first.' })
  @Cost({ size: 100 })
  readonly reports!: readonly AccountabilityReportType[];

  @Field(() => Int)
  readonly version!: number;
}

const paymentObject = ({ amountCents, ...payment }: PaymentView): PaymentType => ({ ...payment, amount: euros(amountCents) });

export const agreementObject = (view: AgreementView | null): AgreementType | null =>
  view === null
    ? null
    : {
        ...view,
        budget: euros(view.sums.budgetCents),
        committed: euros(view.sums.committedCents),
        paid: euros(view.sums.paidCents),
        payments: view.payments.map(paymentObject),
      };
