// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import type { Actor, Language } from '@samenspel/kernel';

/** A person as others in the same room may see them. */
export interface PersonName {
  readonly id: string;
  readonly displayName: string;
}

export interface OwnAccount extends PersonName {
  readonly language: Language;
  readonly email: string | null;
  readonly version: number;
  readonly secondFactorSetUp: boolean;
  readonly secondFactorLockedUntil: Date | null;
  readonly recoveryCodesLeft: number;
  readonly installationAdministrator: boolean;
}

interface OwnRow {
  readonly id: string;
  readonly display_name: string;
  readonly language: Language;
  readonly email: string | null;
  readonly version: number;
  readonly set_up: boolean;
  readonly locked_until: Date | null;
  readonly codes_left: number;
  readonly administrator: boolean;
}

const NAMES = { name: 'accounts-person-names', text: 'SELECT id, display_name FROM accounts.person WHERE id = ANY($1::uuid[])' };
const OWN = {
  name: 'accounts-person-own',
  text: `SELECT p.id, p.display_name, p.language, p.email, p.version, f.secret_sealed IS NOT NULL AS set_up,
      CASE WHEN f.locked_until > now() THEN f.locked_until END AS locked_until,
      (SELECT count(*)::int FROM accounts.recovery_code c WHERE c.person_id = p.id AND c.used_at IS NULL) AS codes_left,
      EXISTS (SELECT FROM accounts.installation_administrator a WHERE a.person_id = p.id AND a.ended_at IS NULL) AS administrator
    FROM accounts.person p LEFT JOIN accounts.second_factor f ON f.person_id = p.id WHERE p.id = $1 AND p.disabled_at IS NULL`,
};
const STANDING = {
  name: 'accounts-person-standing',
  text: `SELECT EXISTS (SELECT FROM accounts.installation_administrator a WHERE a.person_id = p.id AND a.ended_at IS NULL) AS administrator
    FROM accounts.person p WHERE p.id = $1 AND p.disabled_at IS NULL`,
};

/** Reads persons: oneself in full, others by name only. */
@Injectable()
export class FindPerson {
  constructor(private readonly reads: Reads) {}

  /** The signed-in person; null for everybody else. */
  async own(actor: Actor): Promise<OwnAccount | null> {
    if (actor.personId === null) return null;
    const row = await this.reads.row<OwnRow>(OWN, [actor.personId]);
    if (row === null) return null;
    return {
      id: row.id,
      displayName: row.display_name,
      language: row.language,
      email: row.email,
      version: row.version,
      secondFactorSetUp: row.set_up,
      secondFactorLockedUntil: row.locked_until,
      recoveryCodesLeft: row.codes_left,
      installationAdministrator: row.administrator,
    };
  }

  /** For each request: does the account still work, and is it an installation administrator's? Null when it does not. */
  async standing(personId: string): Promise<{ readonly installationAdministrator: boolean } | null> {
    const row = await this.reads.row<{ administrator: boolean }>(STANDING, [personId]);
    return row === null ? null : { installationAdministrator: row.administrator };
  }

  /** Names by id, for loaders; the caller has already decided that the actor may see these persons. */
  async namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, PersonName>> {
    const rows = await this.reads.rows<{ id: string; display_name: string }>(NAMES, [personIds]);
    return new Map(rows.map((row) => [row.id, { id: row.id, displayName: row.display_name }]));
  }
}
