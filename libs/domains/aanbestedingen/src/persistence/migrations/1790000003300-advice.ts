// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Advice by initiatives on bids, from the invitation to the answer, and the order of knowledge (S-01). */
export class Advice1790000003300 implements MigrationInterface {
  readonly name = 'Advice1790000003300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATEMENTS, ...GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE aanbestedingen.${table}`);
  }
}

const TABLES = [
  'adviser_invitation',
  'adviser_declaration',
  'adviser',
  'strike_out',
  'advice',
  'advice_observation',
  'advice_signature',
  'advice_answer',
  'trade_secret_judgement',
  'knowledge',
];

const STATEMENTS = [
  `CREATE TABLE aanbestedingen.adviser_invitation (
    id uuid CONSTRAINT adviser_invitation_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT adviser_invitation_tender REFERENCES aanbestedingen.tender (id),
    party_id uuid NOT NULL CONSTRAINT adviser_invitation_party REFERENCES parties.party (id),
    kind text NOT NULL CONSTRAINT adviser_invitation_kind CHECK (kind IN ('invited', 'applied')),
    reason text NOT NULL,
    made_by uuid NOT NULL CONSTRAINT adviser_invitation_made_by REFERENCES accounts.person (id),
    made_at timestamptz(3) NOT NULL,
    admitted_by uuid CONSTRAINT adviser_invitation_admitted_by REFERENCES accounts.person (id),
    admitted_at timestamptz(3),
    CONSTRAINT adviser_invitation_once UNIQUE (tender_id, party_id)
  )`,
  `CREATE TABLE aanbestedingen.adviser_declaration (
    id uuid CONSTRAINT adviser_declaration_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT adviser_declaration_tender REFERENCES aanbestedingen.tender (id),
    party_id uuid NOT NULL CONSTRAINT adviser_declaration_party REFERENCES parties.party (id),
    person_id uuid NOT NULL CONSTRAINT adviser_declaration_person REFERENCES accounts.person (id),
    kind text NOT NULL CONSTRAINT adviser_declaration_kind CHECK (kind IN ('secrecy', 'at_invitation', 'after_opening')),
    statement text NOT NULL,
    conflicts jsonb NOT NULL,
    declared_at timestamptz(3) NOT NULL,
    CONSTRAINT adviser_declaration_once UNIQUE (tender_id, person_id, kind)
  )`,
  `CREATE TABLE aanbestedingen.adviser (
    id uuid CONSTRAINT adviser_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT adviser_tender REFERENCES aanbestedingen.tender (id),
    party_id uuid NOT NULL CONSTRAINT adviser_party REFERENCES parties.party (id),
    state text NOT NULL CONSTRAINT adviser_state CHECK (state IN ('admitted', 'barred', 'struck_out')),
    reason text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT adviser_once UNIQUE (tender_id, party_id)
  )`,
  `CREATE TABLE aanbestedingen.strike_out (
    id uuid CONSTRAINT strike_out_pk PRIMARY KEY,
    adviser_id uuid NOT NULL CONSTRAINT strike_out_adviser REFERENCES aanbestedingen.adviser (id),
    reason text NOT NULL,
    proposed_by uuid NOT NULL CONSTRAINT strike_out_proposed_by REFERENCES accounts.person (id),
    proposed_at timestamptz(3) NOT NULL,
    approved boolean,
    decided_by uuid CONSTRAINT strike_out_decided_by REFERENCES accounts.person (id),
    decided_at timestamptz(3),
    decision_reason text,
    CONSTRAINT strike_out_two_persons CHECK (decided_by <> proposed_by),
    CONSTRAINT strike_out_decided CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL))
  )`,
  'CREATE UNIQUE INDEX strike_out_one_open ON aanbestedingen.strike_out (adviser_id) WHERE decided_at IS NULL',
  `CREATE TABLE aanbestedingen.advice (
    id uuid CONSTRAINT advice_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT advice_lot REFERENCES aanbestedingen.lot (id),
    adviser_id uuid NOT NULL CONSTRAINT advice_adviser REFERENCES aanbestedingen.adviser (id),
    status text NOT NULL CONSTRAINT advice_status CHECK (status IN ('draft', 'submitted', 'struck_out')),
    version integer NOT NULL,
    digest text NOT NULL,
    submitted_at timestamptz(3),
    CONSTRAINT advice_once UNIQUE (lot_id, adviser_id),
    CONSTRAINT advice_submitted CHECK (status <> 'submitted' OR submitted_at IS NOT NULL)
  )`,
  `CREATE TABLE aanbestedingen.advice_observation (
    advice_id uuid NOT NULL CONSTRAINT advice_observation_advice REFERENCES aanbestedingen.advice (id),
    bid_id uuid NOT NULL CONSTRAINT advice_observation_bid REFERENCES aanbestedingen.bid (id),
    criterion_id uuid NOT NULL CONSTRAINT advice_observation_criterion REFERENCES aanbestedingen.criterion (id),
    kind text NOT NULL CONSTRAINT advice_observation_kind CHECK (kind IN ('observation', 'residents', 'providers')),
    text text NOT NULL,
    citation text NOT NULL,
    score integer CONSTRAINT advice_observation_score CHECK (score >= 0),
    CONSTRAINT advice_observation_pk PRIMARY KEY (advice_id, bid_id, criterion_id, kind)
  )`,
  `CREATE TABLE aanbestedingen.advice_signature (
    advice_id uuid NOT NULL CONSTRAINT advice_signature_advice REFERENCES aanbestedingen.advice (id),
    person_id uuid NOT NULL CONSTRAINT advice_signature_person REFERENCES accounts.person (id),
    digest text NOT NULL,
    signed_at timestamptz(3) NOT NULL,
    CONSTRAINT advice_signature_pk PRIMARY KEY (advice_id, person_id)
  )`,
  `CREATE TABLE aanbestedingen.advice_answer (
    advice_id uuid NOT NULL CONSTRAINT advice_answer_advice REFERENCES aanbestedingen.advice (id),
    criterion_id uuid NOT NULL CONSTRAINT advice_answer_criterion REFERENCES aanbestedingen.criterion (id),
    outcome text NOT NULL CONSTRAINT advice_answer_outcome CHECK (outcome IN ('followed', 'partly', 'not_followed')),
    because text NOT NULL,
    answered_by uuid NOT NULL CONSTRAINT advice_answer_answered_by REFERENCES accounts.person (id),
    answered_at timestamptz(3) NOT NULL,
    CONSTRAINT advice_answer_pk PRIMARY KEY (advice_id, criterion_id)
  )`,
  `CREATE TABLE aanbestedingen.trade_secret_judgement (
    bid_id uuid NOT NULL CONSTRAINT trade_secret_judgement_bid REFERENCES aanbestedingen.bid (id),
    criterion_id uuid NOT NULL CONSTRAINT trade_secret_judgement_criterion REFERENCES aanbestedingen.criterion (id),
    accepted boolean NOT NULL,
    reason text NOT NULL,
    judged_by uuid NOT NULL CONSTRAINT trade_secret_judgement_judged_by REFERENCES accounts.person (id),
    judged_at timestamptz(3) NOT NULL,
    CONSTRAINT trade_secret_judgement_pk PRIMARY KEY (bid_id, criterion_id)
  )`,
  `CREATE TABLE aanbestedingen.knowledge (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT knowledge_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT knowledge_lot REFERENCES aanbestedingen.lot (id),
    person_id uuid NOT NULL CONSTRAINT knowledge_person REFERENCES accounts.person (id),
    party_id uuid CONSTRAINT knowledge_party REFERENCES parties.party (id),
    kind text NOT NULL CONSTRAINT knowledge_kind CHECK (kind IN ('bid_read', 'advice_read', 'scores_locked', 'scores_read', 'prices_read')),
    subject_id uuid NOT NULL,
    seen_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX knowledge_of_lot ON aanbestedingen.knowledge (lot_id, id)',
];

const GRANTS = [
  ...TABLES.map((table) => `GRANT SELECT, INSERT, UPDATE ON aanbestedingen.${table} TO samenspel_app`),
  'GRANT DELETE ON aanbestedingen.advice_observation, aanbestedingen.advice_signature TO samenspel_app',
];
