// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { Lot } from '../../domain/tenders/lot.js';
import { isVisibleToAll, type PublicTender, type Tender } from '../../domain/tenders/tender.js';
import { tiesToTender } from '../../persistence/tenders/officer-ties.js';
import type { Tenders } from '../tenders/tenders.js';

export type MayBidError = DomainError<'NOT_FOUND' | 'NOT_INVITED' | 'NO_PARTY_TO_BID_FOR'>;

export type FreeOpenerError = DomainError<'OPENER_IS_OPERATOR' | 'OPENER_MAY_ADVISE'>;

export interface BiddingParty {
  readonly partyId: string;
  /** For the sealed chain of acts: the person, or the machine that a signer of the party authorised. */
  readonly by: string;
}

export interface OpenLot extends BiddingParty {
  readonly tender: PublicTender;
  readonly lot: Lot;
}

/**
 * The lot and the party that the actor bids for. Holds off the closing until the transaction ends: a bid whose moment lies before
 * the deadline is in the list that the closing commits to.
 */
export async function openLot(tenders: Tenders, work: Work, actor: Actor, lotId: string): Promise<Result<OpenLot, MayBidError>> {
  const party = biddingParty(actor);
  if (!party.ok) return party;
  await work.db.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 2))', [lotId]);
  const found = await tenders.loadPublicLot(work, lotId);
  if (!found.ok) return err(notFound());
  const { tender, lot } = found.value;
  const may = mayTakePart(tender, party.value.partyId);
  return may.ok ? ok({ tender, lot, ...party.value }) : may;
}

/** The party that the actor looks back for: also in a tender that ended, was withdrawn or was cancelled. Waits for nobody. */
export async function ownLot(tenders: Tenders, work: Work, actor: Actor, lotId: string): Promise<Result<BiddingParty, MayBidError>> {
  const party = biddingParty(actor);
  if (!party.ok) return party;
  const found = await tenders.loadLot(work, lotId);
  if (!found.ok || !isVisibleToAll(found.value.tender)) return err(notFound());
  const may = mayTakePart(found.value.tender, party.value.partyId);
  return may.ok ? party : may;
}

function biddingParty({ party, personId, machineId }: Actor): Result<BiddingParty, DomainError<'NO_PARTY_TO_BID_FOR'>> {
  const by = personId ?? (machineId === null ? null : `machine ${machineId}`);
  if (party === null || by === null || party.kind === 'municipality') return err(refused('NO_PARTY_TO_BID_FOR', { rule: 'P-04' }));
  return ok({ partyId: party.id, by });
}

/** T-01: an invited procedure is for who was invited; the list is public to those on it. */
function mayTakePart({ procedure, invited }: Pick<Tender, 'procedure' | 'invited'>, partyId: string): Result<void, DomainError<'NOT_INVITED'>> {
  const closed = procedure === 'invited' || procedure === 'direct';
  return closed && !invited.some((one) => one.partyId === partyId) ? err(refused('NOT_INVITED', { rule: 'T-01' })) : ok();
}

/** T-08, looked at again at the opening: who opens runs no installation and belongs to no initiative that was asked to advise. */
export async function requireFreeOpener(work: Work, tenderId: string, personId: string): Promise<Result<void, FreeOpenerError>> {
  const [first] = await tiesToTender(work, tenderId, [personId]);
  if (first === undefined) return ok();
  return err(refused(first.tie === 'operator' ? 'OPENER_IS_OPERATOR' : 'OPENER_MAY_ADVISE', { rule: 'T-08' }));
}

/** The closing waits for every submission that began, and no new one begins. */
export async function holdOffSubmissions(work: Work, lotId: string): Promise<void> {
  await work.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [lotId]);
}
