// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { isId, type Actor, type LocalDate } from '@samenspel/kernel';
import type { AgreementForm, AgreementStatus, AgreementTerms } from '../domain/agreement.js';
import { sumsOf, type Payment, type Sums } from '../domain/payment.js';

export interface PaymentView extends Payment {
  readonly number: number;
  readonly reasonAskedAt: Date | null;
}
export interface ReportView {
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly number: number;
  readonly unit: string;
  readonly story: string;
}
export interface AgreementView {
  readonly id: string;
  readonly originKind: string;
  readonly originId: string;
  readonly form: AgreementForm;
  readonly status: AgreementStatus;
  readonly terms: AgreementTerms;
  readonly valueCents: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly signedOn: LocalDate | null;
  readonly sums: Sums;
  readonly payments: readonly PaymentView[];
  readonly reports: readonly ReportView[];
  readonly version: number;
}

const MOST = 100;
const ONE = {
  name: 'agreements-one',
  text: `SELECT id, origin_kind AS "originKind", origin_id AS "originId", form, status, terms, value_cents AS "valueCents", starts_on AS "startsOn",
      ends_on AS "endsOn", signed_on AS "signedOn", version
    FROM agreements.agreement WHERE id = $1 AND (party_id = $2 OR municipality_id = $3::uuid)`,
};
const PAYMENTS = {
  name: 'agreements-payments',
  text: `SELECT number, amount_cents AS "amountCents", decided_on AS "decidedOn", letter_sent_on AS "letterSentOn", ordered_on AS "orderedOn",
      expected_on AS "expectedOn", paid_on AS "paidOn", reason_asked_at AS "reasonAskedAt", late_reason AS "lateReason"
    FROM agreements.payment WHERE agreement_id = $1 ORDER BY number LIMIT ${MOST}`,
};
const REPORTS = {
  name: 'agreements-reports',
  text: `SELECT period_from AS "periodFrom", period_to AS "periodTo", number, unit, story
    FROM agreements.accountability_report WHERE agreement_id = $1 ORDER BY id DESC LIMIT ${MOST}`,
};
type Row = Omit<AgreementView, 'sums' | 'payments' | 'reports'>;

/** Reading agreements: the party sees all of its own, staff those of their municipality. */
@Injectable()
export class FindAgreements {
  constructor(private readonly reads: Reads) {}

  /** Null for what is not there, and for what is another's. */
  async one(actor: Actor, id: string): Promise<AgreementView | null> {
    if (!isId(id)) return null;
    const row = await this.reads.row<Row & Record<string, unknown>>(ONE, [id, actor.party?.id ?? null, actor.party?.municipalityId ?? null]);
    if (row === null) return null;
    const payments = await this.reads.rows<PaymentView & Record<string, unknown>>(PAYMENTS, [id]);
    const reports = await this.reads.rows<ReportView & Record<string, unknown>>(REPORTS, [id]);
    return { ...row, payments, reports, sums: sumsOf(row.valueCents, payments) };
  }
}
