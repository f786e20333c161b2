// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { err, isId, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { mayReadBids, type MayReadError } from '../../domain/advice/adviser.js';
import type { PublicTender } from '../../domain/tenders/tender.js';
import { holdAdvice, type AdviceRow } from '../../persistence/advice/advice-rows.js';
import { standingOf } from '../../persistence/advice/adviser-rows.js';
import { Tenders, type LotInTender } from '../tenders/tenders.js';
import { advisingParty } from './advising-party.js';

export interface Adviser {
  readonly adviserId: string;
  readonly partyId: string;
  readonly personId: string;
}

/** Who sits at the adviser's desk: every reading, writing and signing asks here. */
@Injectable()
export class AdviserDesk {
  constructor(private readonly tenders: Tenders) {}

  /** a person of an admitted adviser who declared everything and has no tie to a bidder or the buyer. */
  async mayRead(work: Work, actor: Actor, tender: PublicTender): Promise<Result<Adviser, MayReadError>> {
    const who = advisingParty(actor);
    if (!who.ok) return who;
    const { partyId, personId } = who.value;
    // Employment runs in real time, like every right (P-04).
    const now = await work.realNow();
    const standing = await standingOf(work, { tenderId: tender.id, partyId, personId, now });
    const may = mayReadBids(standing);
    if (!may.ok) return may;
    return standing.adviserId === null ? err(notFound()) : ok({ adviserId: standing.adviserId, partyId, personId });
  }

  /** An advice of the actor's own initiative, held until the transaction ends. */
  async ownAdvice(
    work: Work,
    actor: Actor,
    adviceId: string,
  ): Promise<
    Result<
      { readonly advice: AdviceRow; readonly found: LotInTender<PublicTender>; readonly adviser: Adviser },
      MayReadError | DomainError<'NOT_FOUND'>
    >
  > {
    const advice = isId(adviceId) ? await holdAdvice(work, adviceId) : null;
    if (advice === null || advice.partyId !== actor.party?.id) return err(notFound());
    const found = await this.tenders.loadPublicLot(work, advice.lotId);
    if (!found.ok) return found;
    const adviser = await this.mayRead(work, actor, found.value.tender);
    return adviser.ok ? ok({ advice, found: found.value, adviser: adviser.value }) : adviser;
  }
}
