// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tenants = [
  `CREATE TABLE parties.municipality (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    sandbox boolean NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT clock.real(),
    CONSTRAINT municipality_pk PRIMARY KEY (id),
    CONSTRAINT municipality_slug UNIQUE (slug),
    CONSTRAINT municipality_id_and_sandbox UNIQUE (id, sandbox),
    CONSTRAINT municipality_slug_form CHECK (slug ~ '^[a-z][a-z0-9-]{1,62}$'),
    CONSTRAINT municipality_name CHECK (char_length(name) BETWEEN 1 AND 200))`,
  // P-02: the CBS code is a dated attribute; a sandbox may carry the code of the municipality it imitates.
  `CREATE TABLE parties.municipality_code (
    municipality_id uuid NOT NULL,
    sandbox boolean NOT NULL,
    code text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT municipality_code_pk PRIMARY KEY (municipality_id, valid_from),
    CONSTRAINT municipality_code_form CHECK (code ~ '^GM[0-9]{4}$'),
    CONSTRAINT municipality_code_days CHECK (valid_to > valid_from),
    CONSTRAINT municipality_code_municipality FOREIGN KEY (municipality_id, sandbox) REFERENCES parties.municipality (id, sandbox))`,
  'CREATE UNIQUE INDEX municipality_code_current ON parties.municipality_code (municipality_id) WHERE valid_to IS NULL',
  'CREATE UNIQUE INDEX municipality_code_tenant ON parties.municipality_code (code) WHERE valid_to IS NULL AND NOT sandbox',
  'CREATE INDEX municipality_code_by_code ON parties.municipality_code (code)',
];

const parties = [
  `CREATE TABLE parties.party (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    municipality_id uuid,
    kvk_number text,
    legal_form text,
    listed boolean NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT clock.real(),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT party_pk PRIMARY KEY (id),
    CONSTRAINT party_of_municipality UNIQUE (municipality_id),
    CONSTRAINT party_kind CHECK (kind IN ('municipality', 'initiative', 'provider', 'association')),
    CONSTRAINT party_name CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT party_kvk_number CHECK (kvk_number ~ '^[0-9]{8}$'),
    CONSTRAINT party_tenant CHECK ((kind = 'municipality') = (municipality_id IS NOT NULL)),
    CONSTRAINT party_municipality FOREIGN KEY (municipality_id) REFERENCES parties.municipality (id))`,
  'CREATE INDEX party_by_kind_and_name ON parties.party (kind, name, id)',
  `CREATE TABLE parties.membership (
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    from_at timestamptz(3) NOT NULL DEFAULT clock.real(),
    until_at timestamptz(3),
    CONSTRAINT membership_pk PRIMARY KEY (id),
    CONSTRAINT membership_role CHECK (role IN ('party_administrator', 'party_signer', 'party_member')),
    CONSTRAINT membership_term CHECK (until_at >= from_at),
    CONSTRAINT membership_party FOREIGN KEY (party_id) REFERENCES parties.party (id),
    CONSTRAINT membership_person FOREIGN KEY (person_id) REFERENCES accounts.person (id))`,
  'CREATE UNIQUE INDEX membership_once ON parties.membership (party_id, person_id, role) WHERE until_at IS NULL',
  'CREATE INDEX membership_by_person ON parties.membership (person_id, party_id)',
  `CREATE TABLE parties.invitation (
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    role text NOT NULL,
    email text,
    person_id uuid,
    token_hash bytea,
    invited_by uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT clock.real(),
    expires_at timestamptz(3) NOT NULL,
    accepted_at timestamptz(3),
    accepted_by uuid,
    closed_at timestamptz(3),
    CONSTRAINT invitation_pk PRIMARY KEY (id),
    CONSTRAINT invitation_token UNIQUE (token_hash),
    CONSTRAINT invitation_role CHECK (role IN ('party_administrator', 'party_signer', 'party_member')),
    CONSTRAINT invitation_to_one CHECK ((email IS NULL) <> (person_id IS NULL)),
    CONSTRAINT invitation_token_for_email CHECK ((email IS NULL) = (token_hash IS NULL)),
    CONSTRAINT invitation_accepted CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
    CONSTRAINT invitation_one_end CHECK (accepted_at IS NULL OR closed_at IS NULL),
    CONSTRAINT invitation_party FOREIGN KEY (party_id) REFERENCES parties.party (id),
    CONSTRAINT invitation_person FOREIGN KEY (person_id) REFERENCES accounts.person (id),
    CONSTRAINT invitation_inviter FOREIGN KEY (invited_by) REFERENCES accounts.person (id),
    CONSTRAINT invitation_accepter FOREIGN KEY (accepted_by) REFERENCES accounts.person (id))`,
  'CREATE INDEX invitation_by_party ON parties.invitation (party_id, id)',
  'CREATE INDEX invitation_by_person ON parties.invitation (person_id, id)',
];

const staff = [
  // P-03: (person, municipality, role, from, until). P-07: proposed by one, confirmed by another, never for oneself.
  `CREATE TABLE parties.staff_role (
    id uuid NOT NULL,
    municipality_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    reason text,
    guest_of uuid,
    case_kind text,
    case_id uuid,
    by_installation boolean NOT NULL DEFAULT false,
    proposed_by uuid,
    proposed_at timestamptz(3) NOT NULL DEFAULT clock.real(),
    confirmed_by uuid,
    confirmed_at timestamptz(3),
    refused_by uuid,
    refused_at timestamptz(3),
    from_at timestamptz(3) NOT NULL,
    until_at timestamptz(3),
    ended_by uuid,
    end_reason text,
    CONSTRAINT staff_role_pk PRIMARY KEY (id),
    CONSTRAINT staff_role_name CHECK (role IN ('procurement_officer', 'opening_officer', 'evaluator', 'case_handler', 'legal_checker',
      'decision_maker', 'objection_handler', 'contact_point', 'complaints_handler', 'fund_officer', 'council_member', 'tenant_administrator')),
    CONSTRAINT staff_role_never_to_oneself CHECK (proposed_by <> person_id AND confirmed_by <> person_id),
    CONSTRAINT staff_role_two_persons CHECK (by_installation OR (proposed_by IS NOT NULL AND confirmed_by IS DISTINCT FROM proposed_by)),
    CONSTRAINT staff_role_confirmed CHECK (by_installation OR (confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CONSTRAINT staff_role_first_administrators CHECK (NOT by_installation OR role = 'tenant_administrator'),
    CONSTRAINT staff_role_guest CHECK (guest_of IS NULL OR (guest_of <> municipality_id AND case_id IS NOT NULL)),
    CONSTRAINT staff_role_case CHECK ((case_kind IS NULL) = (case_id IS NULL)),
    CONSTRAINT staff_role_refused CHECK ((refused_at IS NULL) = (refused_by IS NULL) AND (refused_at IS NULL OR confirmed_at IS NULL)),
    CONSTRAINT staff_role_term CHECK (until_at >= from_at),
    CONSTRAINT staff_role_municipality FOREIGN KEY (municipality_id) REFERENCES parties.municipality (id),
    CONSTRAINT staff_role_lender FOREIGN KEY (guest_of) REFERENCES parties.municipality (id),
    CONSTRAINT staff_role_person FOREIGN KEY (person_id) REFERENCES accounts.person (id))`,
  `CREATE UNIQUE INDEX staff_role_once ON parties.staff_role (municipality_id, person_id, role, case_kind, case_id) NULLS NOT DISTINCT
    WHERE until_at IS NULL AND refused_at IS NULL`,
  'CREATE INDEX staff_role_by_person ON parties.staff_role (person_id, municipality_id)',
  'CREATE INDEX staff_role_by_municipality ON parties.staff_role (municipality_id, id)',
  // Who belongs to which party in which role and when: members and staff in one list, for rights and for exclusion.
  `CREATE VIEW parties.belonging AS
    SELECT party_id, person_id, role, from_at, until_at, NULL::uuid AS case_id FROM parties.membership
    UNION ALL
    SELECT p.id, s.person_id, s.role, s.from_at, s.until_at, s.case_id
    FROM parties.staff_role s JOIN parties.party p ON p.municipality_id = s.municipality_id
    WHERE s.confirmed_at IS NOT NULL`,
];

const up = [
  'CREATE SCHEMA parties',
  'GRANT USAGE ON SCHEMA parties TO samenspel_app',
  ...tenants,
  ...parties,
  ...staff,
  'GRANT SELECT, INSERT, UPDATE ON parties.municipality, parties.municipality_code, parties.party, parties.membership, parties.invitation, parties.staff_role TO samenspel_app',
  'GRANT SELECT ON parties.belonging TO samenspel_app',
];

/** Tenants, parties, who belongs to them, and the staff roles of municipalities (P-01 to P-07). */
export class Parties1790000001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA parties CASCADE');
  }
}
