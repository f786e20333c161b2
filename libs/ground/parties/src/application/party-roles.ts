// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { ActingParty, PartyKind } from '@samenspel/kernel';
import { Reads } from '@samenspel/database';
import { withImpliedRoles } from '../domain/roles.js';

/** A person's standing in one party at one moment. */
export interface Standing {
  readonly party: ActingParty;
  readonly name: string;
  readonly roles: ReadonlySet<string>;
}

interface Row {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly municipality_id: string | null;
  readonly roles: string[];
}

const STANDING = `SELECT p.id, p.kind, p.name, p.municipality_id, array_agg(DISTINCT b.role) AS roles
  FROM parties.belonging b JOIN parties.party p ON p.id = b.party_id
  WHERE b.person_id = $1 AND b.from_at <= (SELECT clock.real()) AND (b.until_at IS NULL OR b.until_at > (SELECT clock.real()))`;
const ROLES_OF = { name: 'parties-roles-of', text: `${STANDING} AND b.party_id = $2 GROUP BY p.id` };
const PARTIES_OF = { name: 'parties-parties-of', text: `${STANDING} GROUP BY p.id ORDER BY p.name, p.id LIMIT 200` };

/**
 * Which roles a person holds in a party (P-04), read for each request so that a role taken away is gone at once.
 * Rights run in real time, by the clock of the database: never a sandbox's, and the same for every process.
 */
@Injectable()
export class PartyRoles {
  constructor(private readonly reads: Reads) {}

  /** Null when the person holds no role there, or when there is no such party: the two look alike. */
  async rolesOf(personId: string, partyId: string): Promise<Standing | null> {
    const [row] = await this.reads.rows<Row>(ROLES_OF, [personId, partyId]);
    return row === undefined ? null : toStanding(row);
  }

  /** Every party for which the person may act: the choices of the party switch. */
  async partiesOf(personId: string): Promise<readonly Standing[]> {
    const rows = await this.reads.rows<Row>(PARTIES_OF, [personId]);
    return rows.map(toStanding);
  }
}

function toStanding(row: Row): Standing {
  return { party: { id: row.id, kind: row.kind, municipalityId: row.municipality_id }, name: row.name, roles: withImpliedRoles(row.roles) };
}
