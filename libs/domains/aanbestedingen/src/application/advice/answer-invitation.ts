// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { anyLotOpened } from '../../domain/tenders/tender-status.js';
import type { PublicTender } from '../../domain/tenders/tender.js';
import { invitationOf } from '../../persistence/advice/adviser-rows.js';
import { TenderParties, type ClaimError } from '../bids/tender-parties.js';
import { Tenders } from '../tenders/tenders.js';
import { advisingParty } from './advising-party.js';

export type AnswerInvitationError = ClaimError | DomainError<'NOT_FOUND' | 'TOO_LATE_TO_ADVISE' | 'NOT_ADMITTED_YET' | 'CONFLICT'>;
type Outcome = Result<{ readonly tenderId: string }, AnswerInvitationError>;

/**
 * What an initiative answers stands in its slot, so that until the opening the municipality sees the same whether it has not
 * answered, declined, or cannot advise because it bids. Nothing of it goes to the general audit chain.
 */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly parties: TenderParties,
  ) {}

  async accept(actor: Actor, { tenderId }: { readonly tenderId: string }): Promise<Outcome> {
    return this.answer(actor, tenderId, 'adviser');
  }

  /** Also for who accepted before: it shows at the opening only. */
  async decline(actor: Actor, { tenderId }: { readonly tenderId: string }): Promise<Outcome> {
    return this.answer(actor, tenderId, 'declined');
  }

  private async answer(actor: Actor, tenderId: string, role: 'adviser' | 'declined'): Promise<Outcome> {
    return this.unitOfWork.run<{ tenderId: string }, AnswerInvitationError>(
      actor,
      async (work) => {
        const who = advisingParty(actor);
        if (!who.ok) return who;
        const found = await this.tenders.loadPublic(work, tenderId);
        if (!found.ok) return found;
        const may = await this.mayAnswer(work, found.value, who.value.partyId);
        if (!may.ok) return may;
        const claimed = await this.parties.claim(work, tenderId, who.value.partyId, role);
        return claimed.ok ? ok({ tenderId }) : claimed;
      },
      // An idempotency row would tell that something was answered.
      { withoutIdempotency: true },
    );
  }

  private async mayAnswer(
    work: Work,
    tender: PublicTender,
    partyId: string,
  ): Promise<Result<void, DomainError<'NOT_FOUND' | 'TOO_LATE_TO_ADVISE' | 'NOT_ADMITTED_YET'>>> {
    const invitation = await invitationOf(work, tender.id, partyId);
    if (invitation === null) return err(notFound());
    if (invitation.admittedAt === null) return err(refused('NOT_ADMITTED_YET', { rule: 'A-03' }));
    return anyLotOpened(tender) ? err(refused('TOO_LATE_TO_ADVISE', { rule: 'A-03' })) : ok();
  }
}
