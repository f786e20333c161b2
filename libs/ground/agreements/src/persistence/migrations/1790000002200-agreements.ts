// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE SCHEMA agreements',
  'GRANT USAGE ON SCHEMA agreements TO samenspel_app',
  `CREATE TABLE agreements.agreement (
    id uuid NOT NULL,
    municipality_id uuid NOT NULL,
    party_id uuid NOT NULL,
    origin_kind text NOT NULL,
    origin_id uuid NOT NULL,
    form text NOT NULL,
    status text NOT NULL,
    terms jsonb NOT NULL,
    value_cents bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    signed_by_municipality uuid,
    signed_by_party uuid,
    signed_on date,
    created_at timestamptz(3) NOT NULL,
    version integer NOT NULL,
    CONSTRAINT agreement_pk PRIMARY KEY (id),
    CONSTRAINT agreement_status CHECK (status IN ('drafted', 'signed', 'ended')),
    CONSTRAINT agreement_form CHECK (form IN ('grant', 'contract', 'use_of_property', 'self_management', 'transfer_without_money')),
    CONSTRAINT agreement_origin CHECK (origin_kind IN ('challenge', 'tender', 'other')),
    CONSTRAINT agreement_value CHECK (value_cents >= 0),
    CONSTRAINT agreement_signed CHECK ((status = 'drafted') = (signed_on IS NULL) AND (signed_on IS NULL OR (signed_by_municipality IS NOT NULL AND signed_by_party IS NOT NULL))),
    CONSTRAINT agreement_municipality FOREIGN KEY (municipality_id) REFERENCES parties.municipality (id),
    CONSTRAINT agreement_party FOREIGN KEY (party_id) REFERENCES parties.party (id),
    CONSTRAINT agreement_signed_by_municipality FOREIGN KEY (signed_by_municipality) REFERENCES accounts.person (id),
    CONSTRAINT agreement_signed_by_party FOREIGN KEY (signed_by_party) REFERENCES accounts.person (id))`,
  `CREATE INDEX agreement_by_origin ON agreements.agreement (origin_kind, origin_id)`,
  `CREATE INDEX agreement_by_party ON agreements.agreement (party_id, id)`,
  `CREATE INDEX agreement_by_municipality ON agreements.agreement (municipality_id, id)`,
  'GRANT SELECT, INSERT, UPDATE ON agreements.agreement TO samenspel_app',
  `CREATE TABLE agreements.payment (
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    number integer NOT NULL,
    amount_cents bigint NOT NULL,
    decided_on date NOT NULL,
    letter_sent_on date,
    ordered_on date,
    expected_on date NOT NULL,
    paid_on date,
    reason_asked_at timestamptz(3),
    late_reason text,
    version integer NOT NULL,
    CONSTRAINT payment_pk PRIMARY KEY (id),
    CONSTRAINT payment_amount CHECK (amount_cents > 0),
    CONSTRAINT payment_paid_after_order CHECK (paid_on IS NULL OR ordered_on IS NOT NULL),
    CONSTRAINT payment_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement (id))`,
  `CREATE UNIQUE INDEX payment_number ON agreements.payment (agreement_id, number)`,
  'GRANT SELECT, INSERT, UPDATE ON agreements.payment TO samenspel_app',
  `CREATE TABLE agreements.accountability_report (
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    number bigint NOT NULL,
    unit text NOT NULL,
    story text NOT NULL,
    reported_by uuid NOT NULL,
    reported_at timestamptz(3) NOT NULL,
    CONSTRAINT accountability_report_pk PRIMARY KEY (id),
    CONSTRAINT accountability_report_period CHECK (period_from <= period_to),
    CONSTRAINT accountability_report_story CHECK (story <> ''),
    CONSTRAINT accountability_report_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement (id),
    CONSTRAINT accountability_report_reported_by FOREIGN KEY (reported_by) REFERENCES accounts.person (id))`,
  `CREATE INDEX accountability_report_by_agreement ON agreements.accountability_report (agreement_id, id)`,
  'GRANT SELECT, INSERT ON agreements.accountability_report TO samenspel_app',
];

/** Agreements of any origin, their payments and what was reported on them. */
export class Agreements1790000002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA agreements CASCADE');
  }
}
