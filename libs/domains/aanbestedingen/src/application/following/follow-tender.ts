// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isVisibleToAll } from '../../domain/tenders/tender.js';
import { Tenders } from '../tenders/tenders.js';
import type { SealedIdentity } from '../identity-seal.js';
import { Followers } from './followers.js';

export interface FollowTenderInput {
  readonly tenderId: string;
  /** False ends it. */
  readonly follow: boolean;
}

/** What the asker follows: for oneself, and for the party that one acts for. */
export interface Following {
  readonly tenderId: string;
  readonly personally: boolean;
  readonly asParty: boolean;
}
type FollowError = DomainError<'NOT_FOUND' | 'NOT_A_PARTY' | 'CONFLICT'>;
type Outcome = Result<Following, FollowError>;

/**
 * opt-in notices of one tender. B-04: who is interested is hidden, so there is no audit entry, event or idempotency record;
 * each would name the caller.
 */
@Injectable()
export class FollowTender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly followers: Followers,
  ) {}

  /** For oneself: told of each public step, as one chose to be told. */
  personally(actor: Actor, input: FollowTenderInput): Promise<Outcome> {
    return this.change(actor, input, ({ personId }) => (personId === null ? err(notFound()) : ok({ personId, partyId: null })));
  }

  /** For one's party: its members get the legal notices at once. */
  asParty(actor: Actor, input: FollowTenderInput): Promise<Outcome> {
    return this.change(actor, input, ({ personId, party }) =>
      personId === null || party === null || party.kind === 'municipality'
        ? err(refused('NOT_A_PARTY', { rule: 'B-04' }))
        : ok({ personId, partyId: party.id }),
    );
  }

  /** Null for a tender that the asker cannot know of. */
  async find(actor: Actor, tenderId: string): Promise<Following | null> {
    const found = await this.unitOfWork.run<Following, FollowError>(
      actor,
      async (work) => {
        const tender = await this.visible(work, tenderId);
        return tender.ok ? ok(await this.followingOf(work, tenderId)) : tender;
      },
      { withoutIdempotency: true },
    );
    return found.ok ? found.value : null;
  }

  private async change(
    actor: Actor,
    { tenderId, follow }: FollowTenderInput,
    whoOf: (actor: Actor) => Result<SealedIdentity, FollowError>,
  ): Promise<Outcome> {
    return this.unitOfWork.run<Following, FollowError>(
      actor,
      async (work) => {
        const who = whoOf(actor);
        if (!who.ok) return who;
        const tender = await this.visible(work, tenderId);
        if (!tender.ok) return tender;
        await (follow ? this.followers.add(work, tenderId, who.value) : this.followers.remove(work, tenderId, who.value));
        return ok(await this.followingOf(work, tenderId));
      },
      { withoutIdempotency: true },
    );
  }

  private async visible(work: Work, tenderId: string): Promise<Result<unknown, DomainError<'NOT_FOUND'>>> {
    const found = await this.tenders.load(work, tenderId);
    return found.ok && !isVisibleToAll(found.value) ? err(notFound()) : found;
  }

  private async followingOf(work: Work, tenderId: string): Promise<Following> {
    const { personId, party } = work.actor;
    if (personId === null) return { tenderId, personally: false, asParty: false };
    const personally = await this.followers.has(work, tenderId, { personId, partyId: null });
    const asParty = party !== null && (await this.followers.has(work, tenderId, { personId, partyId: party.id }));
    return { tenderId, personally, asParty };
  }
}
