// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { SealedPlaces } from '../../domain/bids/sealed-places.js';
import { SealedPool, type PlaceError } from '../../persistence/bids/sealed-pool.js';

/** What a party is in a tender; `declined` was asked to advise and will not. */
export type PartyInTender = 'adviser' | 'declined' | 'bidder' | 'partner';
export type ClaimError = PlaceError | DomainError<'ADVISER_CANNOT_BID' | 'BIDDER_CANNOT_ADVISE'>;

interface Claim {
  readonly partyId: string;
  readonly role: PartyInTender;
}

/** Every row of the pool holds this much: what an adviser declares before the opening lies between the claims, and looks the same. */
export const TENDER_PARTY_BYTES = 8_192;
const advises = (role: PartyInTender): boolean => role === 'adviser';
const bids = (role: PartyInTender): boolean => role === 'bidder' || role === 'partner';

/**
 * adviser XOR bidder, partner. One row for each party in each tender, so the database itself keeps them apart, and a refusal
 * shows to that party only: whoever invited it cannot read this.
 */
@Injectable()
export class TenderParties {
  private readonly pool: SealedPool<Claim>;

  constructor(keys: InstallationKeys, places: SealedPlaces) {
    this.pool = new SealedPool<Claim>(keys, { table: 'tender_party', scope: 'tender', contentBytes: TENDER_PARTY_BYTES }, places);
  }

  async resize(work: Work, size: number): Promise<boolean> {
    return this.pool.resize(work, size);
  }

  async keepsItsPromises(work: Work): Promise<boolean> {
    return this.pool.keepsItsPromises(work);
  }

  /** Takes the role, or says why the one that the party has already excludes it. */
  async claim(work: Work, tenderId: string, partyId: string, role: PartyInTender): Promise<Result<void, ClaimError>> {
    await this.pool.hold(work, tenderId, partyId);
    const present = (await this.pool.find(work, tenderId, partyId))?.content.role;
    if (present !== undefined && advises(present) && bids(role)) return err(refused('ADVISER_CANNOT_BID', { rule: 'A-04' }));
    if (present !== undefined && bids(present) && !bids(role)) return err(refused('BIDDER_CANNOT_ADVISE', { rule: 'A-04' }));
    return present === role ? ok() : this.pool.put(work, tenderId, partyId, { partyId, role });
  }

  async roleOf(work: Work, tenderId: string, partyId: string): Promise<PartyInTender | null> {
    return (await this.pool.find(work, tenderId, partyId))?.content.role ?? null;
  }

  /** Everybody with this role; for the opening and nothing before it. */
  async withRole(work: Work, tenderId: string, role: PartyInTender): Promise<readonly string[]> {
    const rows = await this.pool.all(work, tenderId);
    return rows.filter(({ content }) => content.role === role).map(({ content }) => content.partyId);
  }

  async release(work: Work, tenderId: string, partyId: string): Promise<void> {
    await this.pool.hold(work, tenderId, partyId);
    await this.pool.release(work, tenderId, partyId);
  }

  /** Once no lot of the tender waits for its opening: bidders, partners and advisers have rows of their own by then, and nobody can claim any more. */
  async releaseAll(work: Work, tenderId: string): Promise<void> {
    await this.pool.releaseAll(work, tenderId);
  }
}
