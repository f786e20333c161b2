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
}

/** Gives the id; an application is admitted apart, an invitation at once. */
export async function insertInvitation(work: Work, { tenderId, partyId, kind, reason, by, at }: NewInvitation): Promise<string> {
  const id = orderedId(at.getTime());
  const admitted = kind === 'invited' ? { admittedBy: by, admittedAt: at } : { admittedBy: null, admittedAt: null };
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

export async function insertAdviser(work: Work, adviser: Pick<AdviserEntity, 'tenderId' | 'partyId' | 'state' | 'reason'>): Promise<string> {
  const id = randomId();
  await work.db.insert(AdviserEntity, { id, version: 1, ...adviser });
  return id;
}

export async function adviserOf(work: Work, tenderId: string, partyId: string): Promise<AdviserEntity | null> {
  return work.db.findOneBy(AdviserEntity, { tenderId, partyId });
}

/** How a person of an advising party stands in a tender: what they declared, and whether they are tied to a bidder or the buyer. */
export async function standingOf(
  work: Work,
  {
    tenderId,
    partyId,
    personId,
    buyerPartyIds,
    now,
  }: { tenderId: string; partyId: string; personId: string; buyerPartyIds: readonly string[]; now: Date },
): Promise<AdviserStanding & { readonly adviserId: string | null }> {
  const adviser = await adviserOf(work, tenderId, partyId);
  const declarations = await work.db.findBy(AdviserDeclarationEntity, { tenderId, partyId, personId });
  const bidding: { party_id: string }[] = await work.db.query(
    `SELECT b.party_id FROM aanbestedingen.bid b JOIN aanbestedingen.lot l ON l.id = b.lot_id WHERE l.tender_id = $1
     UNION SELECT p.party_id FROM aanbestedingen.bid_partner p JOIN aanbestedingen.bid b ON b.id = p.bid_id
       JOIN aanbestedingen.lot l ON l.id = b.lot_id WHERE l.tender_id = $1`,
    [tenderId],
  );
  const closed = new Set([...bidding.map((row) => row.party_id), ...buyerPartyIds]);
  const own = await worksFor(work.db, personId, now);
  return {
    adviserId: adviser?.id ?? null,
    state: adviser?.state ?? null,
    declared: new Set(declarations.map(({ kind }) => kind)),
    conflict: declarations.some(({ kind, conflicts }) => kind === 'after_opening' && conflicts.length > 0),
    tied: own.some((party) => closed.has(party)),
  };
}
