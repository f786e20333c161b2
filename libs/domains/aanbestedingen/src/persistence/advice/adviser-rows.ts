// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { orderedId, randomId } from '@samenspel/kernel';
import { worksFor } from '@samenspel/parties';
import type { AdviserStanding, DeclarationKind } from '../../domain/advice/adviser.js';
import { AdviserDeclarationEntity, type DeclaredConflict } from './adviser-declaration.entity.js';
import { AdviserInvitationEntity } from './adviser-invitation.entity.js';
import { AdviserEntity } from './adviser.entity.js';

export interface NewInvitation {
  readonly tenderId: string;
  readonly partyId: string;
  readonly kind: 'invited' | 'applied';
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  /** by whom, or `by_rule` for an application that the published rule admits; null when it waits for the officer. */
  readonly admittedBy: string | 'by_rule' | null;
}

/** Gives the id. */
export async function insertInvitation(work: Work, { tenderId, partyId, kind, reason, by, at, admittedBy }: NewInvitation): Promise<string> {
  const id = orderedId(at.getTime());
  const admitted = { admittedBy: admittedBy === 'by_rule' ? null : admittedBy, admittedAt: admittedBy === null ? null : at };
  await work.db.insert(AdviserInvitationEntity, { id, tenderId, partyId, kind, reason, madeBy: by, madeAt: at, ...admitted });
  return id;
}

export async function invitationOf(work: Work, tenderId: string, partyId: string): Promise<AdviserInvitationEntity | null> {
  return work.db.findOneBy(AdviserInvitationEntity, { tenderId, partyId });
}

export interface NewDeclaration {
  readonly tenderId: string;
  readonly partyId: string;
  readonly personId: string;
  readonly kind: DeclarationKind;
  readonly statement: string;
  readonly conflicts: readonly DeclaredConflict[];
  readonly at: Date;
}

/** Once for each person, kind and tender: what was declared stays as it was. */
export async function insertDeclaration(work: Work, { at, ...declaration }: NewDeclaration): Promise<boolean> {
  const rows: unknown[] = await work.db.query(
    `INSERT INTO aanbestedingen.adviser_declaration (id, tender_id, party_id, person_id, kind, statement, conflicts, declared_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT adviser_declaration_once DO NOTHING RETURNING id`,
    [
      ...[randomId(), declaration.tenderId, declaration.partyId, declaration.personId, declaration.kind, declaration.statement],
      ...[JSON.stringify(declaration.conflicts), at],
    ],
  );
  return rows.length === 1;
}

export async function declaredKinds(work: Work, tenderId: string, personId: string): Promise<ReadonlySet<DeclarationKind>> {
  return new Set((await work.db.findBy(AdviserDeclarationEntity, { tenderId, personId })).map(({ kind }) => kind));
}

export async function insertAdviser(work: Work, adviser: Pick<AdviserEntity, 'tenderId' | 'partyId' | 'state' | 'reason'>): Promise<string> {
  const id = randomId();
  await work.db.insert(AdviserEntity, { id, version: 1, ...adviser });
  return id;
}

export async function adviserOf(work: Work, tenderId: string, partyId: string): Promise<AdviserEntity | null> {
  return work.db.findOneBy(AdviserEntity, { tenderId, partyId });
}

export async function changeAdviser(work: Work, adviser: AdviserEntity, state: AdviserEntity['state'], reason: string): Promise<void> {
  await work.db.update(AdviserEntity, { id: adviser.id }, { state, reason, version: adviser.version + 1 });
}

const TIED = {
  name: 'aanbestedingen-parties-no-adviser-belongs-to',
  text: `SELECT b.party_id FROM aanbestedingen.bid b JOIN aanbestedingen.lot l ON l.id = b.lot_id WHERE l.tender_id = $1
     UNION SELECT p.party_id FROM aanbestedingen.bid_partner p JOIN aanbestedingen.bid b ON b.id = p.bid_id
       JOIN aanbestedingen.lot l ON l.id = b.lot_id WHERE l.tender_id = $1
     UNION SELECT p.id FROM parties.party p JOIN aanbestedingen.tender t ON t.municipality_id = p.municipality_id WHERE t.id = $1`,
};
const RUNS_THE_PLATFORM = {
  name: 'aanbestedingen-runs-the-platform',
  text: 'SELECT 1 FROM accounts.installation_administrator WHERE person_id = $1 AND ended_at IS NULL',
};

/** How a person of an advising party stands in a tender: what they declared, and whether they are tied to a bidder, the buyer or the platform. */
export async function standingOf(
  work: Work,
  { tenderId, partyId, personId, now }: { tenderId: string; partyId: string; personId: string; now: Date },
): Promise<AdviserStanding & { readonly adviserId: string | null }> {
  const adviser = await adviserOf(work, tenderId, partyId);
  const declarations = await work.db.findBy(AdviserDeclarationEntity, { tenderId, personId });
  const closed = new Set((await work.rows<{ party_id: string }>(TIED, [tenderId])).map((row) => row.party_id));
  const platform = await work.rows(RUNS_THE_PLATFORM, [personId]);
  const own = await worksFor(work.db, personId, now);
  return {
    adviserId: adviser?.id ?? null,
    state: adviser?.state ?? null,
    declared: new Set(declarations.map(({ kind }) => kind)),
    conflict: declarations.some(({ kind, conflicts }) => kind !== 'at_invitation' && conflicts.length > 0),
    tied: platform.length > 0 || own.some((party) => closed.has(party)),
  };
}
