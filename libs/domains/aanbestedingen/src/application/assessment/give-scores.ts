// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { checkScores, mayLock, mayScore, type GivenScore } from '../../domain/assessment/evaluation.js';
import { noteKnowledge } from '../../persistence/advice/knowledge-rows.js';
import { bidsOfLot, putScores, replacedIn } from '../../persistence/assessment/assessment-rows.js';
import { EvaluatorDeclarationEntity } from '../../persistence/assessment/evaluator-declaration.entity.js';
import { EvaluatorScoreEntity } from '../../persistence/assessment/evaluator-score.entity.js';
import { ScoreLockEntity } from '../../persistence/assessment/score-lock.entity.js';
import { aboutLot, LotDesk, type LotAtHand } from './lot-desk.js';

export interface GiveScoresInput {
  readonly lotId: string;
  readonly scores: readonly GivenScore[];
}
type Outcome = Result<{ lotId: string }, DomainError | readonly DomainError[]>;

/** S-01: an evaluator scores alone, hidden from the others, and locks: that is final. */
@Injectable()
export class GiveScores {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
  ) {}

  async execute(actor: Actor, { lotId, scores }: GiveScoresInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError | readonly DomainError[]>(actor, async (work) => {
      const own = await this.own(work, actor, lotId);
      if (!own.ok) return own;
      const { lot, personId, now } = own.value;
      const checked = checkScores(lot, await bidsOfLot(work, lotId), scores);
      if (!checked.ok) return checked;
      await putScores(work, lotId, personId, scores, now);
      await work.audit(aboutLot('scores.given', own.value, '', { personId, scores: scores.length }));
      return ok({ lotId });
    });
  }

  async lock(actor: Actor, { lotId }: { readonly lotId: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError | readonly DomainError[]>(actor, async (work) => {
      const own = await this.own(work, actor, lotId);
      if (!own.ok) return own;
      const { lot, personId, now } = own.value;
      const may = mayLock(lot, await bidsOfLot(work, lotId), await work.db.findBy(EvaluatorScoreEntity, { lotId, personId }));
      if (!may.ok) return may;
      await work.db.insert(ScoreLockEntity, { lotId, personId, lockedAt: now });
      await noteKnowledge(work, { lotId, personId, partyId: actor.party?.id ?? null, kind: 'scores_locked', subjectIds: [lotId], at: now });
      await work.audit(aboutLot('scores.locked', own.value, '', { personId }));
      return ok({ lotId });
    });
  }

  private async own(work: Work, actor: Actor, lotId: string): Promise<Result<LotAtHand, DomainError>> {
    const found = await this.desk.hold(work, actor, lotId, 'evaluator');
    if (!found.ok) return found;
    const { lot, personId } = found.value;
    if ((await replacedIn(work, lotId)).has(personId)) return err(refused('EVALUATOR_REPLACED', { rule: 'S-01' }));
    const declaration = await work.db.findOneBy(EvaluatorDeclarationEntity, { lotId, personId });
    const may = mayScore(lot.status, declaration, await work.db.existsBy(ScoreLockEntity, { lotId, personId }));
    return may.ok ? found : may;
  }
}
