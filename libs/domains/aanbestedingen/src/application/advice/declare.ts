// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import type { DeclarationKind } from '../../domain/advice/adviser.js';
import { anyLotOpened, isBeforeOpening } from '../../domain/tenders/tender-status.js';
import { holdersOf, type PublicTender } from '../../domain/tenders/tender.js';
import { conflictDeclared } from '../../messages/conflict-declared.message.js';
import type { DeclaredConflict } from '../../persistence/advice/adviser-declaration.entity.js';
import { adviserOf, declaredKinds, insertDeclaration, type NewDeclaration } from '../../persistence/advice/adviser-rows.js';
import { TenderParties } from '../bids/tender-parties.js';
import { Tenders } from '../tenders/tenders.js';
import { advisingParty } from './advising-party.js';
import { SealedDeclarations } from './sealed-declarations.js';

export interface DeclareInterestsInput {
  readonly tenderId: string;
  readonly moment: Exclude<DeclarationKind, 'secrecy'>;
  readonly statement: string;
  readonly conflicts: readonly DeclaredConflict[];
}

export type DeclareError = DomainError<
  | 'NOT_FOUND'
  | 'NOT_AN_ADVISER'
  | 'DECLARED_ALREADY'
  | 'DECLARATION_TOO_LONG'
  | 'NO_SEALED_PLACE'
  | 'NOT_OPENED_YET'
  | 'INTERESTS_REQUIRED'
  | 'CONFLICT_NOT_NAMED'
  | 'CONFLICT'
>;
type Outcome = Result<{ readonly tenderId: string }, DeclareError>;
type Said = Pick<NewDeclaration, 'tenderId' | 'kind' | 'statement' | 'conflicts'>;

/** each person for themselves, per tender: secrecy, and interests at the invitation and again after the opening. */
@Injectable()
export class Declare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly parties: TenderParties,
    private readonly sealed: SealedDeclarations,
  ) {}

  async secrecy(actor: Actor, { tenderId }: { readonly tenderId: string }): Promise<Outcome> {
    return this.declare(actor, { tenderId, kind: 'secrecy', statement: 'Awb 2:5', conflicts: [] });
  }

  async interests(actor: Actor, { tenderId, moment, statement, conflicts }: DeclareInterestsInput): Promise<Outcome> {
    return this.declare(actor, { tenderId, kind: moment, statement, conflicts });
  }

  private async declare(actor: Actor, said: Said): Promise<Outcome> {
    return this.unitOfWork.run<{ tenderId: string }, DeclareError>(
      actor,
      async (work) => {
        const who = advisingParty(actor);
        if (!who.ok) return who;
        const found = await this.tenders.loadPublic(work, said.tenderId);
        if (!found.ok) return found;
        const at = await work.now(found.value.municipalityId);
        const declaration: NewDeclaration = { ...said, ...who.value, at };
        const done = anyLotOpened(found.value) ? await this.open(work, found.value, declaration) : await this.seal(work, declaration);
        return done.ok ? ok({ tenderId: said.tenderId }) : done;
      },
      // An idempotency row would tell that something was declared.
      { withoutIdempotency: true },
    );
  }

  /** Before the opening only the slot knows who advises, and what was declared. */
  private async seal(work: Work, declaration: NewDeclaration): Promise<Result<void, DeclareError>> {
    const { tenderId, partyId, kind } = declaration;
    const role = await this.parties.roleOf(work, tenderId, partyId);
    if (role !== 'adviser') return err(refused('NOT_AN_ADVISER', { rule: 'A-05' }));
    if (kind === 'after_opening' || kind === 'found_later') return err(refused('NOT_OPENED_YET', { rule: 'A-05' }));
    return this.sealed.add(work, declaration);
  }

  private async open(work: Work, tender: PublicTender, declaration: NewDeclaration): Promise<Result<void, DeclareError>> {
    const { tenderId, partyId, personId, kind, conflicts } = declaration;
    const adviser = await adviserOf(work, tenderId, partyId);
    if (adviser?.state !== 'admitted') return err(notFound());
    // Of a tender with more lots: only when all bidders are known.
    if (kind === 'after_opening' && isBeforeOpening(tender.status)) return err(refused('NOT_OPENED_YET', { rule: 'A-05' }));
    if (kind === 'found_later') {
      if (conflicts.length === 0) return err(invalid('CONFLICT_NOT_NAMED', { rule: 'A-05', path: ['conflicts'] }));
      if (!(await declaredKinds(work, tenderId, personId)).has('after_opening')) return err(refused('INTERESTS_REQUIRED', { rule: 'A-05' }));
    }
    if (!(await insertDeclaration(work, declaration))) return err(refused('DECLARED_ALREADY', { rule: 'A-05' }));
    await work.audit({
      kind: kind === 'secrecy' ? 'adviser.secrecy_accepted' : 'adviser.interests_declared',
      subject: { kind: 'tender', id: tenderId },
      municipalityId: tender.municipalityId,
      data: { partyId, personId, moment: kind, conflicts: conflicts.length },
    });
    if (kind !== 'at_invitation' && conflicts.length > 0) await tellOfficers(work, tender);
    return ok();
  }
}

/** The officer judges it, and may propose to strike the adviser out. */
async function tellOfficers(work: Work, tender: PublicTender): Promise<void> {
  const officers = holdersOf(tender, 'procurement_officer').map((personId) => ({ personId }));
  const about = { subject: { kind: 'tender', id: tender.id }, municipalityId: tender.municipalityId };
  await sendMessage(work, conflictDeclared, officers, { tender: tender.title, tenderId: tender.id }, about);
}
