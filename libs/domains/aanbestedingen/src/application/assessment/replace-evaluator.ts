// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isBeingAssessed } from '../../domain/assessment/evaluation.js';
import { ConsensusScoreEntity } from '../../persistence/assessment/consensus-score.entity.js';
import { EvaluatorReplacementEntity } from '../../persistence/assessment/evaluator-replacement.entity.js';
import { aboutLot, LotDesk, type LotAtHand } from './lot-desk.js';

export interface ReplaceEvaluatorInput {
  readonly lotId: string;
  readonly personId: string;
  /** Somebody with the task of evaluator in this tender; null when the others go on without. */
  readonly replacedBy: string | null;
  readonly reason: string;
}

/** S-01: the chair replaces an evaluator who falls out, before consensus. The scores that were given are kept and not counted. */
@Injectable()
export class ReplaceEvaluator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
  ) {}

  async execute(actor: Actor, input: ReplaceEvaluatorInput): Promise<Result<{ lotId: string }, DomainError>> {
    const { lotId, personId, replacedBy, reason } = input;
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const may = await this.mayReplace(work, found.value, input);
      if (!may.ok) return may;
      const { personId: decidedBy, now: decidedAt } = found.value;
      await work.db.insert(EvaluatorReplacementEntity, { lotId, personId, replacedBy, reason, decidedBy, decidedAt });
      await work.audit(aboutLot('evaluator.replaced', found.value, reason, { personId, replacedBy }));
      return ok({ lotId });
    });
  }

  private async mayReplace(
    work: Work,
    found: LotAtHand,
    { lotId, personId, replacedBy, reason }: ReplaceEvaluatorInput,
  ): Promise<Result<void, DomainError>> {
    if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'S-01', path: ['reason'] }));
    if (!isBeingAssessed(found.lot.status)) return err(refused('LOT_NOT_BEING_ASSESSED', { rule: 'T-06' }));
    if (await work.db.existsBy(ConsensusScoreEntity, { lotId })) return err(refused('CONSENSUS_STARTED', { rule: 'S-01' }));
    const { evaluators } = await this.desk.evaluation(work, found);
    if (!evaluators.includes(personId)) return err(invalid('NOT_AN_EVALUATOR', { rule: 'S-01', path: ['personId'] }));
    if (replacedBy !== null && (replacedBy === personId || !evaluators.includes(replacedBy))) {
      return err(invalid('NOT_AN_EVALUATOR', { rule: 'S-01', path: ['replacedBy'] }));
    }
    return evaluators.length > 1 ? ok() : err(refused('LAST_EVALUATOR', { rule: 'S-01' }));
  }
}
