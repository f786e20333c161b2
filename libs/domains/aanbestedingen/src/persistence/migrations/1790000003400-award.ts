// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessment and award of a lot, from the first score to the contract (S-01 to S-11). */
export class Award1790000003400 implements MigrationInterface {
  readonly name = 'Award1790000003400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATEMENTS, ...GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE aanbestedingen.${table}`);
  }
}

const TABLES = [
  'evaluator_declaration',
  'evaluator_score',
  'score_lock',
  'evaluator_replacement',
  'consensus_score',
  'quality_fix',
  'tie_draw',
  'abnormally_low',
  'award_decision',
  'award_notice',
  'interim_relief',
  'contract',
];

const STATEMENTS = [
  `CREATE TABLE aanbestedingen.evaluator_declaration (
    lot_id uuid NOT NULL CONSTRAINT evaluator_declaration_lot REFERENCES aanbestedingen.lot (id),
    person_id uuid NOT NULL CONSTRAINT evaluator_declaration_person REFERENCES accounts.person (id),
    statement text NOT NULL,
    conflict boolean NOT NULL,
    declared_at timestamptz(3) NOT NULL,
    CONSTRAINT evaluator_declaration_pk PRIMARY KEY (lot_id, person_id)
  )`,
  `CREATE TABLE aanbestedingen.evaluator_score (
    person_id uuid NOT NULL CONSTRAINT evaluator_score_person REFERENCES accounts.person (id),
    bid_id uuid NOT NULL CONSTRAINT evaluator_score_bid REFERENCES aanbestedingen.bid (id),
    criterion_id uuid NOT NULL CONSTRAINT evaluator_score_criterion REFERENCES aanbestedingen.criterion (id),
    lot_id uuid NOT NULL CONSTRAINT evaluator_score_lot REFERENCES aanbestedingen.lot (id),
    score integer NOT NULL CONSTRAINT evaluator_score_score CHECK (score >= 0),
    reason text NOT NULL,
    given_at timestamptz(3) NOT NULL,
    CONSTRAINT evaluator_score_pk PRIMARY KEY (person_id, bid_id, criterion_id)
  )`,
  'CREATE INDEX evaluator_score_of_lot ON aanbestedingen.evaluator_score (lot_id, person_id)',
  `CREATE TABLE aanbestedingen.score_lock (
    lot_id uuid NOT NULL CONSTRAINT score_lock_lot REFERENCES aanbestedingen.lot (id),
    person_id uuid NOT NULL CONSTRAINT score_lock_person REFERENCES accounts.person (id),
    locked_at timestamptz(3) NOT NULL,
    CONSTRAINT score_lock_pk PRIMARY KEY (lot_id, person_id)
  )`,
  `CREATE TABLE aanbestedingen.evaluator_replacement (
    lot_id uuid NOT NULL CONSTRAINT evaluator_replacement_lot REFERENCES aanbestedingen.lot (id),
    person_id uuid NOT NULL CONSTRAINT evaluator_replacement_person REFERENCES accounts.person (id),
    replaced_by uuid CONSTRAINT evaluator_replacement_replaced_by REFERENCES accounts.person (id),
    reason text NOT NULL CONSTRAINT evaluator_replacement_reason CHECK (reason <> ''),
    decided_by uuid NOT NULL CONSTRAINT evaluator_replacement_decided_by REFERENCES accounts.person (id),
    decided_at timestamptz(3) NOT NULL,
    CONSTRAINT evaluator_replacement_pk PRIMARY KEY (lot_id, person_id)
  )`,
  `CREATE TABLE aanbestedingen.consensus_score (
    bid_id uuid NOT NULL CONSTRAINT consensus_score_bid REFERENCES aanbestedingen.bid (id),
    criterion_id uuid NOT NULL CONSTRAINT consensus_score_criterion REFERENCES aanbestedingen.criterion (id),
    lot_id uuid NOT NULL CONSTRAINT consensus_score_lot REFERENCES aanbestedingen.lot (id),
    score integer NOT NULL CONSTRAINT consensus_score_score CHECK (score >= 0),
    reason text NOT NULL,
    advice_weighed text NOT NULL,
    recorded_by uuid NOT NULL CONSTRAINT consensus_score_recorded_by REFERENCES accounts.person (id),
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT consensus_score_pk PRIMARY KEY (bid_id, criterion_id)
  )`,
  'CREATE INDEX consensus_score_of_lot ON aanbestedingen.consensus_score (lot_id)',
  `CREATE TABLE aanbestedingen.quality_fix (
    lot_id uuid CONSTRAINT quality_fix_pk PRIMARY KEY CONSTRAINT quality_fix_lot REFERENCES aanbestedingen.lot (id),
    digest text NOT NULL,
    fixed_by uuid NOT NULL CONSTRAINT quality_fix_fixed_by REFERENCES accounts.person (id),
    fixed_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE aanbestedingen.tie_draw (
    id uuid CONSTRAINT tie_draw_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT tie_draw_lot REFERENCES aanbestedingen.lot (id),
    bid_ids uuid[] NOT NULL,
    proposed_by uuid NOT NULL CONSTRAINT tie_draw_proposed_by REFERENCES accounts.person (id),
    proposed_at timestamptz(3) NOT NULL,
    confirmed_by uuid CONSTRAINT tie_draw_confirmed_by REFERENCES accounts.person (id),
    confirmed_at timestamptz(3),
    CONSTRAINT tie_draw_two_persons CHECK (confirmed_by <> proposed_by)
  )`,
  `CREATE TABLE aanbestedingen.abnormally_low (
    bid_id uuid CONSTRAINT abnormally_low_pk PRIMARY KEY CONSTRAINT abnormally_low_bid REFERENCES aanbestedingen.bid (id),
    question text NOT NULL,
    answer_before timestamptz(3) NOT NULL,
    answer text,
    weighed text,
    accepted boolean,
    marked_by uuid NOT NULL CONSTRAINT abnormally_low_marked_by REFERENCES accounts.person (id),
    marked_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE aanbestedingen.award_decision (
    id uuid CONSTRAINT award_decision_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT award_decision_lot REFERENCES aanbestedingen.lot (id),
    winner_bid_id uuid NOT NULL CONSTRAINT award_decision_winner_bid REFERENCES aanbestedingen.bid (id),
    ranking jsonb NOT NULL,
    reasons text NOT NULL,
    proposed_by uuid NOT NULL CONSTRAINT award_decision_proposed_by REFERENCES accounts.person (id),
    proposed_at timestamptz(3) NOT NULL,
    approved boolean,
    decided_by uuid CONSTRAINT award_decision_decided_by REFERENCES accounts.person (id),
    decided_at timestamptz(3),
    decision_reason text,
    notice_at timestamptz(3),
    standstill_ends_at timestamptz(3),
    standstill_extended_to date,
    extension_reason text,
    withdrawn_by uuid CONSTRAINT award_decision_withdrawn_by REFERENCES accounts.person (id),
    withdrawn_at timestamptz(3),
    withdrawal_reason text,
    CONSTRAINT award_decision_two_persons CHECK (decided_by <> proposed_by),
    CONSTRAINT award_decision_decided CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL))
  )`,
  'CREATE UNIQUE INDEX award_decision_one_live ON aanbestedingen.award_decision (lot_id) WHERE approved IS NOT FALSE AND withdrawn_at IS NULL',
  `CREATE TABLE aanbestedingen.award_notice (
    id uuid CONSTRAINT award_notice_pk PRIMARY KEY,
    decision_id uuid NOT NULL CONSTRAINT award_notice_decision REFERENCES aanbestedingen.award_decision (id),
    bid_id uuid NOT NULL CONSTRAINT award_notice_bid REFERENCES aanbestedingen.bid (id),
    party_id uuid NOT NULL CONSTRAINT award_notice_party REFERENCES parties.party (id),
    content jsonb NOT NULL,
    message_id uuid,
    sent_at timestamptz(3),
    sent_by text CONSTRAINT award_notice_sent_by CHECK (sent_by IN ('mail', 'registered_post')),
    sent_reference text,
    CONSTRAINT award_notice_once UNIQUE (decision_id, bid_id)
  )`,
  'CREATE INDEX award_notice_of_party ON aanbestedingen.award_notice (party_id, decision_id)',
  `CREATE TABLE aanbestedingen.interim_relief (
    id uuid CONSTRAINT interim_relief_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT interim_relief_lot REFERENCES aanbestedingen.lot (id),
    filed_on date NOT NULL,
    reference text NOT NULL,
    recorded_by uuid NOT NULL CONSTRAINT interim_relief_recorded_by REFERENCES accounts.person (id),
    recorded_at timestamptz(3) NOT NULL,
    judged_on date,
    outcome text CONSTRAINT interim_relief_outcome CHECK (outcome IN ('rejected', 'granted', 'withdrawn')),
    term_ends_on date,
    ended_by uuid CONSTRAINT interim_relief_ended_by REFERENCES accounts.person (id)
  )`,
  'CREATE INDEX interim_relief_of_lot ON aanbestedingen.interim_relief (lot_id)',
  `CREATE TABLE aanbestedingen.contract (
    lot_id uuid CONSTRAINT contract_pk PRIMARY KEY CONSTRAINT contract_lot REFERENCES aanbestedingen.lot (id),
    signed_on date NOT NULL,
    recorded_by uuid NOT NULL CONSTRAINT contract_recorded_by REFERENCES accounts.person (id),
    recorded_at timestamptz(3) NOT NULL
  )`,
];

const GRANTS = [...TABLES.map((table) => `GRANT SELECT, INSERT, UPDATE ON aanbestedingen.${table} TO samenspel_app`)];
