// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { Lot } from '../../domain/tenders/lot.js';
import type { PublicTender } from '../../domain/tenders/tender.js';
import type { Tenders } from '../tenders/tenders.js';

export type MayBidError = DomainError<'NOT_FOUND' | 'NOT_INVITED' | 'NO_PARTY_TO_BID_FOR'>;

export interface OpenLot {
  readonly tender: PublicTender;
  readonly lot: Lot;
  readonly partyId: string;
  readonly personId: string;
}

/**
 * The lot and the party that the actor bids for. Holds off the closing until the transaction ends: a bid whose moment lies before
 * the deadline is in the list that the closing commits to.
 */
export async function openLot(tenders: Tenders, work: Work, actor: Actor, lotId: string): Promise<Result<OpenLot, MayBidError>> {
  const { party, personId } = actor;
  if (party === null || personId === null || party.kind === 'municipality') return err(refused('NO_PARTY_TO_BID_FOR', { rule: 'P-04' }));
  await work.db.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 2))', [lotId]);
  const found = await tenders.loadPublicLot(work, lotId);
  if (!found.ok) return err(notFound());
  const { tender, lot } = found.value;
  // T-01: an invited procedure is for who was invited; the list is public to those on it.
  const invited = tender.invited.some((one) => one.partyId === party.id);
  if ((tender.procedure === 'invited' || tender.procedure === 'direct') && !invited) return err(refused('NOT_INVITED', { rule: 'T-01' }));
  return ok({ tender, lot, partyId: party.id, personId });
}

/** The closing waits for every submission that began, and no new one begins. */
export async function holdOffSubmissions(work: Work, lotId: string): Promise<void> {
  await work.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [lotId]);
}
