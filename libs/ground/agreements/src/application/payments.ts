// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import {
  addDays,
  conflict,
  err,
  localDateOf,
  notFound,
  ok,
  orderedId,
  startOfLocalDay,
  type Actor,
  type DomainError,
  type LocalDate,
  type Result,
} from '@samenspel/kernel';
import { checkPlanned, explainLate, recordStep, sumsOf, type Payment, type PaymentStep } from '../domain/payment.js';
import type { AgreementEntity } from '../persistence/agreement.entity.js';
import { PaymentEntity } from '../persistence/payment.entity.js';
import { Agreements } from './agreements.js';

export const DUE_PAYMENT_EXPECTED = 'payment_expected';

export interface PlanPaymentInput {
  readonly agreementId: string;
  readonly amountCents: number;
  readonly expectedOn: LocalDate;
}
interface OfPayment {
  readonly agreementId: string;
  readonly number: number;
}
export type RecordPaymentStepInput = OfPayment & { readonly step: PaymentStep; readonly on: LocalDate };
export type ExplainLatePaymentInput = OfPayment & { readonly reason: string; readonly expectedOn: LocalDate };
type Outcome = Result<{ agreementId: string }, DomainError>;

/** I-11: the payments of an agreement, from decision to paid; staff of the municipality keeps them. */
@Injectable()
export class Payments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: Agreements,
  ) {}

  async plan(actor: Actor, { agreementId, amountCents, expectedOn }: PlanPaymentInput): Promise<Outcome> {
    return this.unitOfWork.run<{ agreementId: string }, DomainError>(actor, async (work) => {
      const found = await this.ofMunicipality(work, actor, agreementId);
      if (!found.ok) return found;
      const now = await work.now(found.value.municipalityId);
      const payments = await work.db.find(PaymentEntity, { where: { agreementId }, order: { number: 'ASC' } });
      const planned = checkPlanned(sumsOf(found.value.valueCents, payments), amountCents);
      if (!planned.ok) return planned;
      const id = orderedId(now.getTime());
      const number = payments.length + 1;
      await work.db.insert(PaymentEntity, { id, agreementId, number, amountCents, decidedOn: localDateOf(now), expectedOn, version: 1 });
      return this.kept(work, found.value, { id, number, expectedOn, paidOn: null }, 'payment.decided');
    });
  }

  async recordStep(actor: Actor, { agreementId, number, step, on }: RecordPaymentStepInput): Promise<Outcome> {
    return this.change(actor, { agreementId, number }, `payment.${step}`, (payment, today) => recordStep(payment, step, on, today));
  }

  async explainLate(actor: Actor, { agreementId, number, reason, expectedOn }: ExplainLatePaymentInput): Promise<Outcome> {
    return this.change(actor, { agreementId, number }, 'payment.lateness-explained', (payment, today) =>
      explainLate(payment, reason, expectedOn, today),
    );
  }

  private async change(
    actor: Actor,
    { agreementId, number }: OfPayment,
    kind: string,
    apply: (payment: Payment, today: LocalDate) => Result<Payment, DomainError>,
  ): Promise<Outcome> {
    return this.unitOfWork.run<{ agreementId: string }, DomainError>(actor, async (work) => {
      const found = await this.ofMunicipality(work, actor, agreementId);
      if (!found.ok) return found;
      const row = await work.db.findOneBy(PaymentEntity, { agreementId, number });
      if (row === null) return err(notFound({ path: ['number'] }));
      const changed = apply(row, localDateOf(await work.now(found.value.municipalityId)));
      if (!changed.ok) return changed;
      const { letterSentOn, orderedOn, paidOn, expectedOn, lateReason } = changed.value;
      const values = { letterSentOn, orderedOn, paidOn, expectedOn, lateReason, version: row.version + 1 };
      const done = await work.db.update(PaymentEntity, { id: row.id, version: row.version }, values);
      if (done.affected !== 1) return err(conflict());
      return this.kept(work, found.value, { id: row.id, number, expectedOn, paidOn }, kind);
    });
  }

  /** Its day is watched until it is paid. */
  private async kept(
    work: Work,
    { id: agreementId, municipalityId }: AgreementEntity,
    payment: { readonly id: string; readonly number: number; readonly expectedOn: LocalDate; readonly paidOn: LocalDate | null },
    kind: string,
  ): Promise<Outcome> {
    if (payment.paidOn === null) {
      const at = startOfLocalDay(addDays(payment.expectedOn, 1));
      await work.setDue({ municipalityId, kind: DUE_PAYMENT_EXPECTED, subjectId: payment.id, at });
    } else await work.clearDue(DUE_PAYMENT_EXPECTED, payment.id);
    await work.audit({ kind, subject: { kind: 'agreement', id: agreementId }, municipalityId, data: { number: payment.number } });
    return ok({ agreementId });
  }

  /** Only a signed agreement has payments. */
  private async ofMunicipality(work: Work, actor: Actor, agreementId: string): Promise<Result<AgreementEntity, DomainError>> {
    const found = await this.agreements.loadOwn(work, actor, agreementId);
    return found.ok && (found.value.municipalityId !== actor.party?.municipalityId || found.value.status !== 'signed') ? err(notFound()) : found;
  }
}
