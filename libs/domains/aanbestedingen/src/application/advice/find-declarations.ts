// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { DeclarationKind } from '../../domain/advice/adviser.js';
import { holds } from '../../domain/tenders/tender.js';
import type { DeclaredConflict } from '../../persistence/advice/adviser-declaration.entity.js';
import { enterRead, type Shown } from '../confidential-reads.js';
import { Tenders } from '../tenders/tenders.js';

/** What one person of an adviser accepted or declared. */
export interface DeclarationView {
  readonly id: string;
  readonly kind: DeclarationKind;
  readonly statement: string;
  readonly conflicts: readonly DeclaredConflict[];
  readonly declaredAt: Date;
  readonly personName: string;
  readonly partyId: string;
  readonly partyName: string;
}

const DECLARATIONS = {
  name: 'aanbestedingen-adviser-declarations',
  text: `SELECT d.id, d.kind, d.statement, d.conflicts, d.declared_at AS "declaredAt", n.display_name AS "personName",
      d.party_id AS "partyId", p.name AS "partyName"
    FROM aanbestedingen.adviser_declaration d JOIN parties.party p ON p.id = d.party_id JOIN accounts.person n ON n.id = d.person_id
    WHERE d.tender_id = $1 ORDER BY p.name, n.display_name, d.declared_at, d.id LIMIT 500`,
};

/** declarations of advisers, for the procurement officer and the decision maker; none before the opening, when they lie sealed. */
@Injectable()
export class FindDeclarations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async ofTender(actor: Actor, tenderId: string): Promise<Result<readonly DeclarationView[], DomainError>> {
    return this.unitOfWork.run<readonly DeclarationView[], DomainError>(
      actor,
      async (work) => {
        const found = await this.tenders.loadOwn(work, tenderId);
        if (!found.ok) return found;
        const { personId, roles } = actor;
        const tasks = ['procurement_officer', 'decision_maker'] as const;
        if (personId === null || !tasks.some((role) => roles.has(role) && holds(found.value, personId, role))) return err(notFound());
        const { id: ofTender, municipalityId } = found.value;
        const declared = await work.rows<DeclarationView & Record<string, unknown>>(DECLARATIONS, [ofTender]);
        const shown = declared.map(({ id }): Shown => ({ tenderId: ofTender, municipalityId, lotId: null, id }));
        await enterRead(work, 'adviser.declarations_read', shown);
        return ok(declared);
      },
      { withoutIdempotency: true },
    );
  }
}
