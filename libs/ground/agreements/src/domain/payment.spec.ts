// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@samenspel/kernel';
import { checkAgreement, TERM_FIELDS, type AgreementTerms, type NewAgreement } from './agreement.js';
import { checkPlanned, explainLate, isLate, recordStep, sumsOf, type Payment, type PaymentStep } from './payment.js';

const day = localDate;
const payment: Payment = {
  ...{ amountCents: 25_000_00, decidedOn: day('2026-03-02'), letterSentOn: null, orderedOn: null, expectedOn: day('2026-03-20') },
  ...{ paidOn: null, lateReason: null },
};
const codeOf = (result: { ok: boolean; error?: { code: string } }) => result.error?.code ?? 'ok';
const step = (from: Payment, what: PaymentStep, on: string, today = on) => recordStep(from, what, day(on), day(today));

describe('where the money is', () => {
  it('I-11 goes from decision over letter and order to paid, each with its day', () => {
    const ordered = step(payment, 'ordered', '2026-03-10');
    if (!ordered.ok) throw new Error(ordered.error.code);
    expect(step(ordered.value, 'paid', '2026-03-18')).toMatchObject({ value: { paidOn: '2026-03-18' } });
    expect(codeOf(step(payment, 'paid', '2026-03-18'))).toBe('PAYMENT_STEP_ORDER');
    expect(codeOf(step(ordered.value, 'ordered', '2026-03-11'))).toBe('PAYMENT_STEP_DONE');
    expect(codeOf(step(ordered.value, 'paid', '2026-03-09', '2026-03-12'))).toBe('PAYMENT_DAY');
    expect(codeOf(step(ordered.value, 'paid', '2026-03-19', '2026-03-18'))).toBe('PAYMENT_DAY');
  });
  it('I-11 a day that passes demands a reason before anything goes on', () => {
    expect(isLate(payment, day('2026-03-20'))).toBe(false);
    expect(isLate(payment, day('2026-03-21'))).toBe(true);
    expect(codeOf(step(payment, 'ordered', '2026-03-23'))).toBe('PAYMENT_REASON_FIRST');
    expect(codeOf(explainLate(payment, ' ', day('2026-04-01'), day('2026-03-23')))).toBe('PAYMENT_REASON');
    expect(codeOf(explainLate(payment, 'Ziekte', day('2026-03-01'), day('2026-03-23')))).toBe('PAYMENT_DAY');
    expect(codeOf(explainLate(payment, 'Ziekte', day('2026-04-01'), day('2026-03-20')))).toBe('PAYMENT_NOT_LATE');
    const explained = explainLate(payment, 'Ziekte', day('2026-04-01'), day('2026-03-23'));
    expect(explained).toMatchObject({ value: { lateReason: 'Ziekte', expectedOn: '2026-04-01' } });
    expect(codeOf(explained.ok ? step(explained.value, 'ordered', '2026-03-23') : explained)).toBe('ok');
  });
  it('C-32 budget, committed and paid; nothing is decided above the value', () => {
    const sums = sumsOf(60_000_00, [payment, { ...payment, paidOn: day('2026-03-18') }]);
    expect(sums).toEqual({ budgetCents: 60_000_00, committedCents: 50_000_00, paidCents: 25_000_00 });
    expect([checkPlanned(sums, 10_000_00).ok, codeOf(checkPlanned(sums, 10_000_01))]).toEqual([true, 'PAYMENT_ABOVE_VALUE']);
  });
  it('C-32 an agreement says everything that it must hold', () => {
    const terms = Object.fromEntries(TERM_FIELDS.map((field) => [field, 'Zoals besproken.'])) as AgreementTerms;
    const whole: NewAgreement = {
      ...{ municipalityId: 'm', partyId: 'p', origin: { kind: 'challenge', id: 'c' }, form: 'grant', terms, valueCents: 1 },
      ...{ startsOn: day('2027-01-01'), endsOn: day('2027-12-31') },
    };
    expect(checkAgreement(whole).ok).toBe(true);
    const broken = checkAgreement({ ...whole, terms: { ...terms, stepIn: ' ', vat: '' }, endsOn: day('2026-12-31'), form: 'transfer_without_money' });
    expect(broken.ok ? [] : broken.error.map(({ path }) => path?.at(-1))).toEqual(['stepIn', 'vat', 'endsOn', 'valueCents']);
  });
});
