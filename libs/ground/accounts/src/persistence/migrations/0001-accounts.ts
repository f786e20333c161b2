// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE SCHEMA accounts`,
  `GRANT USAGE ON SCHEMA accounts TO samenspel_app`,
  `CREATE TABLE accounts.person (
    id uuid NOT NULL,
    display_name text NOT NULL,
    language text NOT NULL,
    email text,
    created_at timestamptz(3) NOT NULL,
    disabled_at timestamptz(3),
    version integer NOT NULL,
    CONSTRAINT person_pk PRIMARY KEY (id),
    CONSTRAINT person_display_name CHECK (char_length(display_name) BETWEEN 1 AND 200),
    CONSTRAINT person_language CHECK (language IN ('nl', 'en')))`,
  `CREATE TABLE accounts.identity (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    method text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3) NOT NULL,
    CONSTRAINT identity_pk PRIMARY KEY (id),
    CONSTRAINT identity_issuer_subject UNIQUE (issuer, subject),
    CONSTRAINT identity_person FOREIGN KEY (person_id) REFERENCES accounts.person (id))`,
  `CREATE INDEX identity_of_person ON accounts.identity (person_id)`,
  // The row of a session that ended stays until its expiry: a request in flight must not write it back.
  `CREATE TABLE accounts.session (
    id_hash bytea NOT NULL,
    handle uuid NOT NULL,
    person_id uuid,
    data jsonb NOT NULL,
    device text,
    created_at timestamptz(3) NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    CONSTRAINT session_pk PRIMARY KEY (id_hash),
    CONSTRAINT session_handle UNIQUE (handle),
    CONSTRAINT session_person FOREIGN KEY (person_id) REFERENCES accounts.person (id))`,
  `CREATE INDEX session_of_person ON accounts.session (person_id)`,
  `CREATE INDEX session_expiry ON accounts.session (expires_at)`,
  `CREATE TABLE accounts.second_factor (
    person_id uuid NOT NULL,
    secret_sealed bytea,
    pending_sealed bytea,
    confirmed_at timestamptz(3),
    last_time_step bigint,
    failed_count integer NOT NULL,
    locked_until timestamptz(3),
    CONSTRAINT second_factor_pk PRIMARY KEY (person_id),
    CONSTRAINT second_factor_person FOREIGN KEY (person_id) REFERENCES accounts.person (id))`,
  `CREATE TABLE accounts.recovery_code (
    code_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL,
    used_at timestamptz(3),
    CONSTRAINT recovery_code_pk PRIMARY KEY (code_hash),
    CONSTRAINT recovery_code_person FOREIGN KEY (person_id) REFERENCES accounts.person (id))`,
  `CREATE INDEX recovery_code_of_person ON accounts.recovery_code (person_id)`,
  // party_id has no foreign key: parties stands above accounts.
  `CREATE TABLE accounts.api_client (
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    issuer text,
    client_id text,
    key_hash bytea,
    scopes text[] NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3),
    disabled_at timestamptz(3),
    CONSTRAINT api_client_pk PRIMARY KEY (id),
    CONSTRAINT api_client_credentials UNIQUE (issuer, client_id),
    CONSTRAINT api_client_key UNIQUE (key_hash),
    CONSTRAINT api_client_kind CHECK ((kind = 'api_key' AND key_hash IS NOT NULL AND client_id IS NULL AND issuer IS NULL)
      OR (kind = 'client_credentials' AND key_hash IS NULL AND client_id IS NOT NULL AND issuer IS NOT NULL)),
    CONSTRAINT api_client_creator FOREIGN KEY (created_by) REFERENCES accounts.person (id))`,
  `CREATE INDEX api_client_of_party ON accounts.api_client (party_id)`,
  `CREATE TABLE accounts.installation_administrator (
    person_id uuid NOT NULL,
    given_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    CONSTRAINT installation_administrator_pk PRIMARY KEY (person_id),
    CONSTRAINT installation_administrator_person FOREIGN KEY (person_id) REFERENCES accounts.person (id))`,
  `CREATE TABLE accounts.administrator_invitation (
    token_hash bytea NOT NULL,
    email text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz(3),
    used_by uuid,
    CONSTRAINT administrator_invitation_pk PRIMARY KEY (token_hash),
    CONSTRAINT administrator_invitation_person FOREIGN KEY (used_by) REFERENCES accounts.person (id))`,
  `GRANT SELECT, INSERT, UPDATE ON accounts.person, accounts.identity, accounts.second_factor, accounts.recovery_code, accounts.api_client,
    accounts.installation_administrator, accounts.administrator_invitation TO samenspel_app`,
  `GRANT DELETE ON accounts.recovery_code TO samenspel_app`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.session TO samenspel_app`,
];

/** Persons, how they prove who they are, their sessions, and the machines that act for a party. */
export class Accounts1790000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA accounts CASCADE');
  }
}
