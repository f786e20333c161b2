// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { ok, type Actor, type DomainError } from '@samenspel/kernel';
import type { AdviserState, DeclarationKind } from '../../domain/advice/adviser.js';
import { anyLotOpened } from '../../domain/tenders/tender-status.js';
import { adviserOf, declaredKinds, invitationOf } from '../../persistence/advice/adviser-rows.js';
import { TenderParties, type PartyInTender } from '../bids/tender-parties.js';
import { Tenders } from '../tenders/tenders.js';
import { advisingParty } from './advising-party.js';
import { SealedDeclarations } from './sealed-declarations.js';

/** How an initiative, and the person who asks, stand in the advice on a tender. Nobody else sees it before the opening. */
export interface MyAdvising {
  readonly tenderId: string;
  readonly kind: 'invited' | 'applied';
  readonly admitted: boolean;
  /** What the initiative answered itself. */
  readonly answer: 'accepted' | 'declined' | null;
  /** Null before the opening. */
  readonly state: AdviserState | null;
  /** A code when barred, the reasons when struck out. */
  readonly reason: string;
  /** By the person who asks. */
  readonly declared: readonly DeclarationKind[];
  readonly adviceEndsAt: Date | null;
}

@Injectable()
export class FindMyAdvising {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly parties: TenderParties,
    private readonly sealed: SealedDeclarations,
  ) {}

  /** Null for whoever was not invited and did not apply. */
  async of(actor: Actor, tenderId: string): Promise<MyAdvising | null> {
    const found = await this.unitOfWork.run<MyAdvising | null, DomainError>(actor, async (work) => ok(await this.find(work, actor, tenderId)), {
      withoutIdempotency: true,
    });
    return found.ok ? found.value : null;
  }

  private async find(work: Work, actor: Actor, tenderId: string): Promise<MyAdvising | null> {
    const who = advisingParty(actor);
    const found = await this.tenders.loadPublic(work, tenderId);
    if (!who.ok || !found.ok) return null;
    const { partyId, personId } = who.value;
    const invitation = await invitationOf(work, tenderId, partyId);
    if (invitation === null) return null;
    const role = await this.parties.roleOf(work, tenderId, partyId);
    const adviser = await adviserOf(work, tenderId, partyId);
    const declared = anyLotOpened(found.value) ? await declaredKinds(work, tenderId, personId) : await this.sealed.kindsOf(work, tenderId, personId);
    return {
      ...{ tenderId, kind: invitation.kind, admitted: invitation.admittedAt !== null },
      answer: answerOf(role, adviser?.state ?? null),
      ...{ state: adviser?.state ?? null, reason: adviser?.reason ?? '' },
      declared: [...declared].sort(),
      adviceEndsAt: found.value.planning.adviceEndsAt,
    };
  }
}

/** From the opening on the row of the adviser tells it: the places of the pool were given back. */
function answerOf(role: PartyInTender | null, state: AdviserState | null): MyAdvising['answer'] {
  if (role === 'declined' || state === 'withdrawn') return 'declined';
  return role === 'adviser' || state !== null ? 'accepted' : null;
}
