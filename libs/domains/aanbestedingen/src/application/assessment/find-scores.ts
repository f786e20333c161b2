// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { allLocked } from '../../domain/assessment/consensus.js';
import type { GivenScore } from '../../domain/assessment/evaluation.js';
import { noteKnowledge } from '../../persistence/advice/knowledge-rows.js';
import { ConsensusScoreEntity } from '../../persistence/assessment/consensus-score.entity.js';
import { EvaluatorScoreEntity } from '../../persistence/assessment/evaluator-score.entity.js';
import { enterRead } from '../confidential-reads.js';
import { inLot, LotDesk } from './lot-desk.js';

export interface ScoreView extends GivenScore {
  readonly personId: string;
  /** False for who was replaced: kept, not counted. */
  readonly counts: boolean;
}

export interface ConsensusView extends GivenScore {
  readonly adviceWeighed: string;
}

export interface ScoresView {
  readonly allLocked: boolean;
  /** Whether the evaluator who asks has locked. */
  readonly ownLocked: boolean;
  readonly fixed: boolean;
  readonly evaluators: number;
  readonly locked: number;
  readonly individual: readonly ScoreView[];
  readonly consensus: readonly ConsensusView[];
}

/** S-01: until all have locked an evaluator reads the own scores only, and nobody else reads any. */
@Injectable()
export class FindScores {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
  ) {}

  async ofLot(actor: Actor, lotId: string): Promise<Result<ScoresView, DomainError>> {
    return this.unitOfWork.run<ScoresView, DomainError>(
      actor,
      async (work) => {
        const found = await this.desk.read(work, actor, lotId, ['procurement_officer', 'evaluator', 'decision_maker']);
        if (!found.ok) return found;
        const { personId, now } = found.value;
        const evaluation = await this.desk.evaluation(work, found.value);
        const open = allLocked(evaluation);
        const scores = await work.db.find(EvaluatorScoreEntity, {
          where: open ? { lotId } : { lotId, personId },
          order: { personId: 'ASC', bidId: 'ASC', criterionId: 'ASC' },
        });
        const consensus = open ? await work.db.find(ConsensusScoreEntity, { where: { lotId }, order: { bidId: 'ASC', criterionId: 'ASC' } }) : [];
        if (open && scores.length > 0) {
          await noteKnowledge(work, { lotId, personId, partyId: actor.party?.id ?? null, kind: 'scores_read', subjectIds: [lotId], at: now });
          await enterRead(work, 'scores.read', inLot(found.value, [lotId]));
        }
        const counted = new Set(evaluation.evaluators);
        return ok({
          allLocked: open,
          ownLocked: evaluation.locked.has(personId),
          fixed: evaluation.fixed,
          evaluators: evaluation.evaluators.length,
          locked: evaluation.evaluators.filter((evaluator) => evaluation.locked.has(evaluator)).length,
          individual: scores.map(({ lotId: _lot, givenAt: _at, ...score }) => ({ ...score, counts: counted.has(score.personId) })),
          consensus: consensus.map(({ bidId, criterionId, score, reason, adviceWeighed }) => ({ bidId, criterionId, score, reason, adviceWeighed })),
        });
      },
      { withoutIdempotency: true },
    );
  }
}
