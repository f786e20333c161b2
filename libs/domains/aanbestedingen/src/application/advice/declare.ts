// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { DeclarationKind } from '../../domain/advice/adviser.js';
import { isBeforeOpening } from '../../domain/tenders/tender-status.js';
import type { PublicTender } from '../../domain/tenders/tender.js';
import type { DeclaredConflict } from '../../persistence/advice/adviser-declaration.entity.js';
import { adviserOf, insertDeclaration } from '../../persistence/advice/adviser-rows.js';
import { TenderParties } from '../bids/tender-parties.js';
import { Tenders } from '../tenders/tenders.js';
import { advisingParty } from './advising-party.js';

export interface DeclareInterestsInput {
  readonly tenderId: string;
  readonly moment: 'at_invitation' | 'after_opening';
  readonly statement: string;
  readonly conflicts: readonly DeclaredConflict[];
}

export type DeclareError = DomainError<'NOT_FOUND' | 'NOT_AN_ADVISER' | 'DECLARED_ALREADY' | 'NOT_OPENED_YET' | 'CONFLICT'>;
type Outcome = Result<{ readonly tenderId: string }, DeclareError>;

/** each person for themselves, per tender: secrecy, and interests at the invitation and again after the opening. */
@Injectable()
export class Declare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly parties: TenderParties,
  ) {}

  async secrecy(actor: Actor, { tenderId }: { readonly tenderId: string }): Promise<Outcome> {
    return this.declare(actor, { tenderId, kind: 'secrecy', statement: 'Awb 2:5', conflicts: [] });
  }

  async interests(actor: Actor, { tenderId, moment, statement, conflicts }: DeclareInterestsInput): Promise<Outcome> {
    return this.declare(actor, { tenderId, kind: moment, statement, conflicts });
  }

  private async declare(
    actor: Actor,
    { tenderId, kind, statement, conflicts }: { tenderId: string; kind: DeclarationKind; statement: string; conflicts: readonly DeclaredConflict[] },
  ): Promise<Outcome> {
    return this.unitOfWork.run<{ tenderId: string }, DeclareError>(
      actor,
      async (work) => {
        const who = advisingParty(actor);
        if (!who.ok) return who;
        const { partyId, personId } = who.value;
        const found = await this.tenders.loadPublic(work, tenderId);
        if (!found.ok) return found;
        const advises = await this.advises(work, found.value, partyId);
        if (!advises.ok) return advises;
        if (kind === 'after_opening' && isBeforeOpening(found.value.status)) return err(refused('NOT_OPENED_YET', { rule: 'A-05' }));
        const at = await work.now(found.value.municipalityId);
        const isNew = await insertDeclaration(work, { tenderId, partyId, personId, kind, statement, conflicts, at });
        return isNew ? ok({ tenderId }) : err(refused('DECLARED_ALREADY', { rule: 'A-05' }));
      },
      { withoutIdempotency: true },
    );
  }

  /** Before the opening only the slot knows; after it the list of advisers. */
  private async advises(work: Work, tender: PublicTender, partyId: string): Promise<Result<void, DomainError<'NOT_FOUND' | 'NOT_AN_ADVISER'>>> {
    if (isBeforeOpening(tender.status)) {
      const role = await this.parties.roleOf(work, tender.id, partyId);
      return role === 'adviser' ? ok() : err(refused('NOT_AN_ADVISER', { rule: 'A-05' }));
    }
    const adviser = await adviserOf(work, tender.id, partyId);
    return adviser?.state === 'admitted' ? ok() : err(notFound());
  }
}
