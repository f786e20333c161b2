// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers' vaults, the keys of lots, the sealed pools, openings, and bids as they are from the opening on (B-01 to B-08). */
export class Bids1790000003200 implements MigrationInterface {
  readonly name = 'Bids1790000003200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...VAULTS, ...POOLS, ...OPENINGS, ...BIDS, ...GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE aanbestedingen.${table}`);
  }
}

const TABLES = [
  'officer_vault',
  'vault_drill',
  'recovery_recipient',
  'lot_key',
  'lot_share',
  'sealed_slot',
  'tender_party',
  'closing',
  'opening_session',
  'opening_share',
  'opening_record',
  'bid',
  'bid_partner',
  'bid_clarification',
  'bid_verdict',
];

const VAULTS = [
  `CREATE TABLE aanbestedingen.officer_vault (
    id uuid CONSTRAINT officer_vault_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT officer_vault_person REFERENCES accounts.person (id),
    recipient text NOT NULL CONSTRAINT officer_vault_recipient UNIQUE,
    wrapped text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    proven_at timestamptz(3),
    retired_at timestamptz(3)
  )`,
  'CREATE UNIQUE INDEX officer_vault_live ON aanbestedingen.officer_vault (person_id) WHERE retired_at IS NULL',
  `CREATE TABLE aanbestedingen.vault_drill (
    vault_id uuid CONSTRAINT vault_drill_pk PRIMARY KEY CONSTRAINT vault_drill_vault REFERENCES aanbestedingen.officer_vault (id),
    answer_digest text NOT NULL,
    asked_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE aanbestedingen.recovery_recipient (
    municipality_id uuid CONSTRAINT recovery_recipient_pk PRIMARY KEY CONSTRAINT recovery_recipient_municipality REFERENCES parties.municipality (id),
    recipient text NOT NULL,
    registered_by uuid NOT NULL CONSTRAINT recovery_recipient_registered_by REFERENCES accounts.person (id),
    registered_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE aanbestedingen.lot_key (
    lot_id uuid NOT NULL CONSTRAINT lot_key_lot REFERENCES aanbestedingen.lot (id),
    purpose text NOT NULL CONSTRAINT lot_key_purpose CHECK (purpose IN ('quality', 'price')),
    recipient text NOT NULL,
    set_id uuid NOT NULL CONSTRAINT lot_key_set UNIQUE,
    created_at timestamptz(3) NOT NULL,
    shares_destroyed_at timestamptz(3),
    CONSTRAINT lot_key_pk PRIMARY KEY (lot_id, purpose)
  )`,
  `CREATE TABLE aanbestedingen.lot_share (
    set_id uuid NOT NULL CONSTRAINT lot_share_set REFERENCES aanbestedingen.lot_key (set_id),
    holder text NOT NULL,
    recipient text NOT NULL,
    sealed text NOT NULL,
    digest text NOT NULL,
    CONSTRAINT lot_share_pk PRIMARY KEY (set_id, holder)
  )`,
];

// No moment, no serial, no reference: a row tells nothing without the installation key (B-03).
const POOLS = ['lot', 'tender'].map((scope) => {
  const table = scope === 'lot' ? 'sealed_slot' : 'tender_party';
  return `CREATE TABLE aanbestedingen.${table} (
    id uuid CONSTRAINT ${table}_pk PRIMARY KEY,
    ${scope}_tag bytea NOT NULL,
    party_tag bytea NOT NULL,
    meta bytea NOT NULL,
    CONSTRAINT ${table}_once UNIQUE (${scope}_tag, party_tag)
  )`;
});

const OPENINGS = [
  `CREATE TABLE aanbestedingen.closing (
    lot_id uuid CONSTRAINT closing_pk PRIMARY KEY CONSTRAINT closing_lot REFERENCES aanbestedingen.lot (id),
    commitment text NOT NULL,
    sealed_list bytea NOT NULL,
    closed_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE aanbestedingen.opening_session (
    id uuid CONSTRAINT opening_session_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT opening_session_lot REFERENCES aanbestedingen.lot (id),
    purpose text NOT NULL CONSTRAINT opening_session_purpose CHECK (purpose IN ('quality', 'price')),
    recipient text NOT NULL,
    started_by uuid NOT NULL CONSTRAINT opening_session_started_by REFERENCES accounts.person (id),
    started_at timestamptz(3) NOT NULL,
    state text NOT NULL CONSTRAINT opening_session_state CHECK (state IN ('waiting_for_second_officer', 'opening', 'opened', 'failed', 'expired')),
    finding text
  )`,
  // One running ceremony for each key: a second one would let four officers race.
  `CREATE UNIQUE INDEX opening_session_running ON aanbestedingen.opening_session (lot_id, purpose)
    WHERE state IN ('waiting_for_second_officer', 'opening')`,
  // UNLOGGED: a waiting share never reaches the write-ahead log, and so no backup.
  `CREATE UNLOGGED TABLE aanbestedingen.opening_share (
    session_id uuid NOT NULL,
    holder text NOT NULL,
    officer_id uuid NOT NULL,
    sealed text NOT NULL,
    CONSTRAINT opening_share_pk PRIMARY KEY (session_id, officer_id)
  )`,
  `CREATE TABLE aanbestedingen.opening_record (
    lot_id uuid NOT NULL CONSTRAINT opening_record_lot REFERENCES aanbestedingen.lot (id),
    purpose text NOT NULL CONSTRAINT opening_record_purpose CHECK (purpose IN ('quality', 'price')),
    opened_at timestamptz(3) NOT NULL,
    officers uuid[] NOT NULL,
    commitment text NOT NULL,
    salt text NOT NULL,
    digests jsonb NOT NULL,
    findings jsonb NOT NULL,
    software text NOT NULL,
    CONSTRAINT opening_record_pk PRIMARY KEY (lot_id, purpose)
  )`,
];

const BIDS = [
  `CREATE TABLE aanbestedingen.bid (
    id uuid CONSTRAINT bid_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT bid_lot REFERENCES aanbestedingen.lot (id),
    party_id uuid NOT NULL CONSTRAINT bid_party REFERENCES parties.party (id),
    state text NOT NULL CONSTRAINT bid_state CHECK (state IN ('opened', 'unreadable', 'clarification_asked', 'valid', 'invalid', 'excluded')),
    version integer NOT NULL,
    receipt_number text NOT NULL,
    received_at timestamptz(3) NOT NULL,
    quality_sha256 text NOT NULL,
    price_sha256 text NOT NULL,
    quality_digest text NOT NULL,
    price_digest text NOT NULL,
    quality bytea,
    price_ref bytea NOT NULL,
    price bytea,
    price_cents bigint CONSTRAINT bid_price CHECK (price_cents >= 0),
    finding text,
    CONSTRAINT bid_once UNIQUE (lot_id, party_id)
  )`,
  'CREATE INDEX bid_of_party ON aanbestedingen.bid (party_id, lot_id)',
  `CREATE TABLE aanbestedingen.bid_partner (
    bid_id uuid NOT NULL CONSTRAINT bid_partner_bid REFERENCES aanbestedingen.bid (id),
    party_id uuid NOT NULL CONSTRAINT bid_partner_party REFERENCES parties.party (id),
    role text NOT NULL,
    share_bp integer CONSTRAINT bid_partner_share CHECK (share_bp BETWEEN 0 AND 10000),
    confirmed boolean NOT NULL,
    CONSTRAINT bid_partner_pk PRIMARY KEY (bid_id, party_id)
  )`,
  `CREATE TABLE aanbestedingen.bid_clarification (
    id uuid CONSTRAINT bid_clarification_pk PRIMARY KEY,
    bid_id uuid NOT NULL CONSTRAINT bid_clarification_once UNIQUE CONSTRAINT bid_clarification_bid REFERENCES aanbestedingen.bid (id),
    question text NOT NULL,
    asked_by uuid NOT NULL CONSTRAINT bid_clarification_asked_by REFERENCES accounts.person (id),
    asked_at timestamptz(3) NOT NULL,
    answer_before timestamptz(3) NOT NULL,
    answer text,
    answered_by uuid CONSTRAINT bid_clarification_answered_by REFERENCES accounts.person (id),
    answered_at timestamptz(3)
  )`,
  `CREATE TABLE aanbestedingen.bid_verdict (
    bid_id uuid CONSTRAINT bid_verdict_pk PRIMARY KEY CONSTRAINT bid_verdict_bid REFERENCES aanbestedingen.bid (id),
    verdict text NOT NULL CONSTRAINT bid_verdict_verdict CHECK (verdict IN ('valid', 'invalid', 'excluded')),
    ground text NOT NULL,
    proportionality text NOT NULL,
    proposed_by uuid NOT NULL CONSTRAINT bid_verdict_proposed_by REFERENCES accounts.person (id),
    proposed_at timestamptz(3) NOT NULL,
    decided_by uuid CONSTRAINT bid_verdict_decided_by REFERENCES accounts.person (id),
    decided_at timestamptz(3),
    CONSTRAINT bid_verdict_two_persons CHECK (decided_by IS NULL OR decided_by <> proposed_by)
  )`,
];

const GRANTS = [
  ...TABLES.map((table) => `GRANT SELECT, INSERT, UPDATE ON aanbestedingen.${table} TO samenspel_app`),
  ...['vault_drill', 'lot_share', 'opening_share', 'bid_verdict'].map((table) => `GRANT DELETE ON aanbestedingen.${table} TO samenspel_app`),
];
