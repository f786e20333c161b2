// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem } from '@samenspel/database';
import { localDateOf, localInstant, ok, randomId, systemActor, type DomainError } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { membersOf } from '@samenspel/parties';
import { isLate } from '../domain/payment.js';
import { paymentLate } from '../messages/payment-late.message.js';
import { AgreementEntity } from '../persistence/agreement.entity.js';
import { PaymentEntity } from '../persistence/payment.entity.js';
import { DUE_PAYMENT_EXPECTED } from './payments.js';

/** I-11: a day passed without the money; the party is told, and a reason is asked before anything goes on. */
@Injectable()
export class PaymentExpected implements DueHandler {
  readonly kind = DUE_PAYMENT_EXPECTED;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ subjectId }: DueItem): Promise<void> {
    const done = await this.unitOfWork.run<void, DomainError>(systemActor(randomId()), async (work) => {
      const payment = await work.db.findOneBy(PaymentEntity, { id: subjectId });
      const agreement = payment === null ? null : await work.db.findOneBy(AgreementEntity, { id: payment.agreementId });
      if (payment === null || agreement === null || payment.paidOn !== null) return ok();
      const now = await work.now(agreement.municipalityId);
      if (!isLate(payment, localDateOf(now))) return ok();
      await work.db.update(PaymentEntity, { id: payment.id }, { reasonAskedAt: now });
      const { partyId, municipalityId, id } = agreement;
      const people = await membersOf(work.db, partyId, await work.realNow());
      const params = { agreementId: id, number: payment.number, expectedOn: localInstant(payment.expectedOn, '12:00').getTime() };
      const recipients = people.map((personId) => ({ personId, partyId }));
      await sendMessage(work, paymentLate, recipients, params, { subject: { kind: 'agreement', id }, municipalityId });
      await work.audit({ kind: 'payment.day-passed', subject: { kind: 'agreement', id }, municipalityId, data: { number: payment.number } });
      return ok();
    });
    if (!done.ok) throw new Error(`the passing of payment ${subjectId} was not told: ${done.error.code}`);
  }
}
