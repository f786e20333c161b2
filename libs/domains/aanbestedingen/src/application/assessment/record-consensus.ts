// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { checkConsensus, maySettle } from '../../domain/assessment/consensus.js';
import type { GivenScore } from '../../domain/assessment/evaluation.js';
import { isAdvised, putConsensus } from '../../persistence/assessment/assessment-rows.js';
import { ConsensusScoreEntity } from '../../persistence/assessment/consensus-score.entity.js';
import { Tenders } from '../tenders/tenders.js';
import { aboutLot, LotDesk } from './lot-desk.js';

export interface RecordConsensusInput extends GivenScore {
  readonly lotId: string;
  /** How the advice of initiatives was weighed; needed when there is any. */
  readonly adviceWeighed: string;
}

/** S-02: the joint score, with reasons; it may differ from the locked ones, which are all kept. The first one opens the assessment (T-06). */
@Injectable()
export class RecordConsensus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
  ) {}

  async execute(actor: Actor, input: RecordConsensusInput): Promise<Result<{ lotId: string }, DomainError>> {
    const { lotId, bidId, criterionId, score, reason, adviceWeighed } = input;
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'evaluator');
      if (!found.ok) return found;
      const { lot, personId, now } = found.value;
      const evaluation = await this.desk.evaluation(work, found.value);
      if (!evaluation.evaluators.includes(personId)) return err(refused('EVALUATOR_REPLACED', { rule: 'S-01' }));
      const may = maySettle(evaluation, now);
      if (!may.ok) return may;
      const checked = checkConsensus(evaluation, input, await isAdvised(work, bidId, criterionId));
      if (!checked.ok) return checked;
      const before = await work.db.findOneBy(ConsensusScoreEntity, { bidId, criterionId });
      await putConsensus(work, { lotId, bidId, criterionId, score, reason, adviceWeighed, by: personId, at: now });
      if (lot.status === 'opened') {
        const moved = await this.tenders.advanceLot(work, lot, 'assessment');
        if (!moved.ok) return moved;
      }
      await work.audit(aboutLot('consensus.recorded', found.value, reason, { bidId, criterionId, score, before: before?.score ?? null }));
      return ok({ lotId });
    });
  }
}
