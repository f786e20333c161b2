// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isBeforeOpening } from '../../domain/tenders/tender-status.js';
import { EvaluatorDeclarationEntity } from '../../persistence/assessment/evaluator-declaration.entity.js';
import { aboutLot, LotDesk } from './lot-desk.js';

export interface DeclareEvaluatorInterestsInput {
  readonly lotId: string;
  readonly statement: string;
  readonly conflict: boolean;
}

/** S-01: each evaluator declares interests per lot, once the bidders are known. A conflict found later replaces "none"; never the other way. */
@Injectable()
export class DeclareEvaluatorInterests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
  ) {}

  async execute(actor: Actor, { lotId, statement, conflict }: DeclareEvaluatorInterestsInput): Promise<Result<{ lotId: string }, DomainError>> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'evaluator');
      if (!found.ok) return found;
      const { lot, personId, now } = found.value;
      if (isBeforeOpening(lot.status)) return err(refused('NOT_OPENED_YET', { rule: 'S-01' }));
      const before = await work.db.findOneBy(EvaluatorDeclarationEntity, { lotId, personId });
      if (before !== null && (before.conflict || !conflict)) return err(refused('DECLARED_ALREADY', { rule: 'S-01' }));
      await work.db.save(EvaluatorDeclarationEntity, { lotId, personId, statement, conflict, declaredAt: now });
      await work.audit(aboutLot('evaluator.interests-declared', found.value, '', { personId, conflict }));
      return ok({ lotId });
    });
  }
}
