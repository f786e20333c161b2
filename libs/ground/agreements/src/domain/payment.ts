// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, refused, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';

/** I-11: one payment on its way. Money in whole cents. */
export interface Payment {
  readonly amountCents: number;
  readonly decidedOn: LocalDate;
  readonly letterSentOn: LocalDate | null;
  readonly orderedOn: LocalDate | null;
  readonly expectedOn: LocalDate;
  readonly paidOn: LocalDate | null;
  readonly lateReason: string | null;
}

export const PAYMENT_STEPS = ['letter_sent', 'ordered', 'paid'] as const;
export type PaymentStep = (typeof PAYMENT_STEPS)[number];

export type PaymentError = DomainError<
  'PAYMENT_STEP_DONE' | 'PAYMENT_STEP_ORDER' | 'PAYMENT_DAY' | 'PAYMENT_REASON_FIRST' | 'PAYMENT_NOT_LATE' | 'PAYMENT_ABOVE_VALUE' | 'PAYMENT_REASON'
>;

const FIELD = { letter_sent: 'letterSentOn', ordered: 'orderedOn', paid: 'paidOn' } as const;

/** The payment is late: its expected day has passed and it was not paid by then. */
export const isLate = ({ expectedOn, paidOn }: Payment, today: LocalDate): boolean => (paidOn ?? today) > expectedOn;

/** I-11: records a step; a day that has passed demands its reason, with a new day, before anything goes on. */
export function recordStep(payment: Payment, step: PaymentStep, on: LocalDate, today: LocalDate): Result<Payment, PaymentError> {
  const field = FIELD[step];
  if (payment[field] !== null) return err(refused('PAYMENT_STEP_DONE', { rule: 'I-11' }));
  if (step === 'paid' && payment.orderedOn === null) return err(refused('PAYMENT_STEP_ORDER', { rule: 'I-11' }));
  const earliest = step === 'paid' ? (payment.orderedOn ?? payment.decidedOn) : payment.decidedOn;
  if (on > today || on < earliest) return err(invalid('PAYMENT_DAY', { rule: 'I-11', path: ['on'] }));
  if (isLate({ ...payment, [field]: on }, today)) return err(refused('PAYMENT_REASON_FIRST', { rule: 'I-11' }));
  return ok({ ...payment, [field]: on });
}

/** I-11: why it is late, and a new day that one may expect it. */
export function explainLate(payment: Payment, reason: string, expectedOn: LocalDate, today: LocalDate): Result<Payment, PaymentError> {
  if (payment.paidOn !== null || !isLate(payment, today)) return err(refused('PAYMENT_NOT_LATE', { rule: 'I-11' }));
  if (reason.trim() === '') return err(invalid('PAYMENT_REASON', { rule: 'I-11', path: ['reason'] }));
  if (expectedOn < today) return err(invalid('PAYMENT_DAY', { rule: 'I-11', path: ['expectedOn'] }));
  return ok({ ...payment, lateReason: reason, expectedOn });
}

/** Budget, committed and paid, in cents; committed is what was decided, paid or not. */
export interface Sums {
  readonly budgetCents: number;
  readonly committedCents: number;
  readonly paidCents: number;
}

export function sumsOf(budgetCents: number, payments: readonly Payment[]): Sums {
  const committedCents = payments.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const paidCents = payments.reduce((sum, { amountCents, paidOn }) => (paidOn === null ? sum : sum + amountCents), 0);
  return { budgetCents, committedCents, paidCents };
}

/** Nothing is decided above the value of the agreement. */
export function checkPlanned(sums: Sums, amountCents: number): Result<void, PaymentError> {
  return sums.committedCents + amountCents > sums.budgetCents ? err(invalid('PAYMENT_ABOVE_VALUE', { path: ['amountCents'] })) : ok();
}
