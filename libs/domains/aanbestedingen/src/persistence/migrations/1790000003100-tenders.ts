// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freezeAfterPublication } from './freeze-after-publication.js';

/** Tenders with lots and criteria, their staff, the recorded steps of publishing, withdrawal, questions and notes (T-02 to T-13). */
export class Tenders1790000003100 implements MigrationInterface {
  readonly name = 'Tenders1790000003100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SCHEMA, ...TENDER, ...LOT, ...AROUND, ...QUESTIONS, ...freezeAfterPublication, ...GRANTS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA aanbestedingen CASCADE');
  }
}

const SCHEMA = ['CREATE SCHEMA aanbestedingen', 'GRANT USAGE ON SCHEMA aanbestedingen TO samenspel_app'];

const STATUS = `CHECK (status IN ('draft', 'notice_sent', 'published', 'closed', 'unopenable', 'opened', 'assessment', 'award_intended',
  'awarded', 'contracted', 'unsuccessful', 'cancelled', 'withdrawn'))`;

const TENDER = [
  `CREATE TABLE aanbestedingen.tender (
    id uuid CONSTRAINT tender_pk PRIMARY KEY,
    municipality_id uuid NOT NULL CONSTRAINT tender_municipality REFERENCES parties.municipality (id),
    sandbox boolean NOT NULL,
    number text,
    status text NOT NULL CONSTRAINT tender_status ${STATUS},
    version integer NOT NULL,
    procedure text NOT NULL CONSTRAINT tender_procedure CHECK (procedure IN ('open', 'invited', 'direct', 'sas')),
    title text NOT NULL CONSTRAINT tender_title CHECK (char_length(title) BETWEEN 1 AND 200),
    description text NOT NULL,
    social_value text NOT NULL,
    cpv_code text CONSTRAINT tender_cpv CHECK (cpv_code ~ '^[0-9]{8}$'),
    area_codes text[] NOT NULL,
    area_year integer,
    themes text[] NOT NULL,
    estimated_value_cents bigint CONSTRAINT tender_value CHECK (estimated_value_cents > 0),
    above_threshold boolean,
    threshold_cents bigint,
    procedure_reason text NOT NULL,
    lots_reason text NOT NULL,
    splitting_note text NOT NULL,
    cooperation_clause text CONSTRAINT tender_cooperation CHECK (cooperation_clause IN ('required', 'required_once_an_initiative_exists', 'none')),
    cooperation_reason text NOT NULL,
    involvement jsonb,
    advice_round jsonb,
    reserved text CONSTRAINT tender_reserved CHECK (reserved IN ('res-pub-ser', 'res-ws')),
    question_deadline timestamptz(3),
    answers_by timestamptz(3),
    bid_deadline timestamptz(3) CONSTRAINT tender_deadline_whole_minute CHECK (date_trunc('minute', bid_deadline, 'UTC') = bid_deadline),
    advice_ends_at timestamptz(3),
    award_planned_on date,
    contract_starts_on date,
    bid_valid_days integer CONSTRAINT tender_bid_valid_days CHECK (bid_valid_days BETWEEN 1 AND 730),
    standstill boolean NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz(3) NOT NULL,
    published_at timestamptz(3),
    closed_at timestamptz(3),
    CONSTRAINT tender_number_unique UNIQUE (municipality_id, number),
    CONSTRAINT tender_fixed CHECK (status IN ('draft', 'withdrawn') OR (number IS NOT NULL AND estimated_value_cents IS NOT NULL
      AND above_threshold IS NOT NULL AND threshold_cents IS NOT NULL AND question_deadline IS NOT NULL AND answers_by IS NOT NULL
      AND bid_deadline IS NOT NULL AND award_planned_on IS NOT NULL AND contract_starts_on IS NOT NULL)),
    CONSTRAINT tender_public CHECK ((published_at IS NOT NULL) = (status NOT IN ('draft', 'notice_sent', 'withdrawn')) OR status = 'withdrawn')
  )`,
  // The public list: newest first, over all municipalities, within one, and within a status.
  'CREATE INDEX tender_public_list ON aanbestedingen.tender (published_at DESC, id DESC) WHERE published_at IS NOT NULL',
  'CREATE INDEX tender_public_of_municipality ON aanbestedingen.tender (municipality_id, published_at DESC, id DESC) WHERE published_at IS NOT NULL',
  'CREATE INDEX tender_of_municipality ON aanbestedingen.tender (municipality_id, id DESC)',
  `CREATE TABLE aanbestedingen.tender_number (
    municipality_id uuid NOT NULL CONSTRAINT tender_number_municipality REFERENCES parties.municipality (id),
    year integer NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT tender_number_pk PRIMARY KEY (municipality_id, year)
  )`,
];

const LOT = [
  `CREATE TABLE aanbestedingen.lot (
    id uuid CONSTRAINT lot_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT lot_tender REFERENCES aanbestedingen.tender (id),
    position integer NOT NULL CONSTRAINT lot_position CHECK (position >= 1),
    title text NOT NULL,
    status text NOT NULL CONSTRAINT lot_status ${STATUS},
    version integer NOT NULL,
    scale_max integer NOT NULL DEFAULT 10 CONSTRAINT lot_scale CHECK (scale_max BETWEEN 1 AND 100),
    price_method text CONSTRAINT lot_price_method CHECK (price_method IN ('value_based', 'absolute', 'relative')),
    price_weight_bp integer CONSTRAINT lot_price_weight CHECK (price_weight_bp BETWEEN 0 AND 10000),
    price_min_cents bigint CONSTRAINT lot_price_min CHECK (price_min_cents >= 0),
    price_max_cents bigint CONSTRAINT lot_price_max CHECK (price_max_cents >= 0),
    price_ceiling boolean NOT NULL,
    CONSTRAINT lot_once UNIQUE (tender_id, position)
  )`,
  `CREATE TABLE aanbestedingen.criterion (
    id uuid CONSTRAINT criterion_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT criterion_lot REFERENCES aanbestedingen.lot (id),
    parent_id uuid,
    position integer NOT NULL CONSTRAINT criterion_position CHECK (position >= 1),
    kind text NOT NULL CONSTRAINT criterion_kind CHECK (kind = 'quality'),
    title text NOT NULL,
    description text NOT NULL,
    weight_bp integer CONSTRAINT criterion_weight CHECK (weight_bp BETWEEN 0 AND 10000),
    max_value_cents bigint CONSTRAINT criterion_value CHECK (max_value_cents >= 0),
    advised boolean NOT NULL,
    residents_question boolean NOT NULL,
    providers_question boolean NOT NULL,
    CONSTRAINT criterion_in_lot UNIQUE (lot_id, id),
    CONSTRAINT criterion_parent FOREIGN KEY (lot_id, parent_id) REFERENCES aanbestedingen.criterion (lot_id, id),
    CONSTRAINT criterion_once UNIQUE NULLS NOT DISTINCT (lot_id, parent_id, position)
  )`,
];

const AROUND = [
  `CREATE TABLE aanbestedingen.tender_role (
    id uuid CONSTRAINT tender_role_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT tender_role_tender REFERENCES aanbestedingen.tender (id),
    person_id uuid NOT NULL CONSTRAINT tender_role_person REFERENCES accounts.person (id),
    role text NOT NULL CONSTRAINT tender_role_name CHECK (role IN ('procurement_officer', 'opening_officer', 'evaluator', 'decision_maker')),
    from_at timestamptz(3) NOT NULL,
    until_at timestamptz(3) CONSTRAINT tender_role_period CHECK (until_at >= from_at),
    given_by uuid NOT NULL,
    reason text,
    ended_by uuid,
    end_reason text
  )`,
  'CREATE UNIQUE INDEX tender_role_once ON aanbestedingen.tender_role (tender_id, person_id, role) WHERE until_at IS NULL',
  'CREATE INDEX tender_role_by_person ON aanbestedingen.tender_role (person_id, tender_id) WHERE until_at IS NULL',
  `CREATE TABLE aanbestedingen.invited_party (
    tender_id uuid NOT NULL CONSTRAINT invited_party_tender REFERENCES aanbestedingen.tender (id),
    party_id uuid NOT NULL CONSTRAINT invited_party_party REFERENCES parties.party (id),
    reason text NOT NULL,
    CONSTRAINT invited_party_pk PRIMARY KEY (tender_id, party_id)
  )`,
  `CREATE TABLE aanbestedingen.publication_step (
    id uuid CONSTRAINT publication_step_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT publication_step_tender REFERENCES aanbestedingen.tender (id),
    kind text NOT NULL CONSTRAINT publication_step_kind
      CHECK (kind IN ('proposed', 'declined', 'decided', 'dispatched', 'ted_published', 'tenderned_number', 'became_public')),
    at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    by_person uuid,
    reference text,
    reason text,
    tender_version integer
  )`,
  `CREATE UNIQUE INDEX publication_step_once ON aanbestedingen.publication_step (tender_id, kind) WHERE kind NOT IN ('proposed', 'declined')`,
  'CREATE INDEX publication_step_of_tender ON aanbestedingen.publication_step (tender_id, id)',
  // P-09: an end before the contract is proposed by one person and decided by another; per tender, or per lot after the opening.
  `CREATE TABLE aanbestedingen.ending (
    id uuid CONSTRAINT ending_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT ending_tender REFERENCES aanbestedingen.tender (id),
    lot_id uuid CONSTRAINT ending_lot REFERENCES aanbestedingen.lot (id),
    kind text NOT NULL CONSTRAINT ending_kind CHECK (kind IN ('withdrawn', 'cancelled', 'unsuccessful')),
    reason text NOT NULL CONSTRAINT ending_reason CHECK (reason <> ''),
    proposed_by uuid NOT NULL,
    proposed_at timestamptz(3) NOT NULL,
    decided_by uuid,
    decided_at timestamptz(3),
    approved boolean,
    decision_reason text,
    CONSTRAINT ending_two_persons CHECK (decided_by <> proposed_by),
    CONSTRAINT ending_decided CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)),
    CONSTRAINT ending_scope CHECK (kind <> 'withdrawn' OR lot_id IS NULL)
  )`,
  'CREATE UNIQUE INDEX ending_one_open ON aanbestedingen.ending (tender_id, lot_id) NULLS NOT DISTINCT WHERE decided_at IS NULL',
];

const QUESTIONS = [
  `CREATE TABLE aanbestedingen.clarification_note (
    id uuid CONSTRAINT clarification_note_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT clarification_note_tender REFERENCES aanbestedingen.tender (id),
    number integer NOT NULL CONSTRAINT clarification_note_number CHECK (number >= 1),
    published_at timestamptz(3) NOT NULL,
    published_by uuid NOT NULL,
    CONSTRAINT clarification_note_once UNIQUE (tender_id, number)
  )`,
  // T-11, B-04: the asker is sealed at one length and no moment is kept, so that a row tells nobody who asked.
  `CREATE TABLE aanbestedingen.question (
    id uuid CONSTRAINT question_pk PRIMARY KEY,
    tender_id uuid NOT NULL CONSTRAINT question_tender REFERENCES aanbestedingen.tender (id),
    text text NOT NULL,
    asker bytea NOT NULL CONSTRAINT question_asker_length CHECK (octet_length(asker) = 62),
    version integer NOT NULL,
    published_text text,
    answer text,
    answered_by uuid,
    withheld_reason text,
    note_id uuid CONSTRAINT question_note REFERENCES aanbestedingen.clarification_note (id),
    note_position integer,
    CONSTRAINT question_published CHECK ((note_id IS NULL) = (note_position IS NULL) AND (note_id IS NULL OR answer IS NOT NULL)),
    CONSTRAINT question_answered CHECK ((answer IS NULL) = (answered_by IS NULL)),
    CONSTRAINT question_once UNIQUE (note_id, note_position)
  )`,
  'CREATE INDEX question_of_tender ON aanbestedingen.question (tender_id, id)',
];

const GRANTS = [
  `GRANT SELECT, INSERT, UPDATE ON aanbestedingen.tender, aanbestedingen.tender_number, aanbestedingen.tender_role, aanbestedingen.ending,
    aanbestedingen.question TO samenspel_app`,
  // A draft's lots, criteria and invitations are written anew with each change; the triggers keep those of a published tender.
  'GRANT SELECT, INSERT, UPDATE, DELETE ON aanbestedingen.lot, aanbestedingen.criterion, aanbestedingen.invited_party TO samenspel_app',
  'GRANT SELECT, INSERT ON aanbestedingen.publication_step, aanbestedingen.clarification_note TO samenspel_app',
];
