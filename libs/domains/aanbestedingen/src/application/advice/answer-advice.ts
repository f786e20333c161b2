// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, isId, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { checkAnswers, type Answer, type AnswerError } from '../../domain/advice/advice.js';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import { holds, isPublicTender, type Tender, type TenderRoleName } from '../../domain/tenders/tender.js';
import { criteriaOf, holdAdvice, putAnswers } from '../../persistence/advice/advice-rows.js';
import { noteKnowledge } from '../../persistence/advice/knowledge-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { EvaluatorLocks, QualityIsFixed } from './quality-is-fixed.port.js';

export interface AnswerAdviceInput {
  readonly adviceId: string;
  readonly answers: readonly Answer[];
}
export type AnswerAdviceError =
  RequireRoleError | AnswerError | DomainError<'ADVICE_NOT_SUBMITTED' | 'ADVICE_WINDOW_OPEN' | 'ADVICE_BEFORE_LOCK' | 'QUALITY_FIXED' | 'CONFLICT'>;

/** the municipality answers every advice per criterion: followed, partly, not followed, and because. */
@Injectable()
export class AnswerAdvice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly fixed: QualityIsFixed,
    private readonly locks: EvaluatorLocks,
  ) {}

  async execute(
    actor: Actor,
    { adviceId, answers }: AnswerAdviceInput,
  ): Promise<Result<{ readonly adviceId: string }, AnswerAdviceError | readonly AnswerAdviceError[]>> {
    return this.unitOfWork.run<{ adviceId: string }, AnswerAdviceError | readonly AnswerAdviceError[]>(actor, async (work) => {
      const advice = isId(adviceId) ? await holdAdvice(work, adviceId) : null;
      // A draft is nobody's but the initiative's.
      if (advice === null || advice.status === 'draft') return err(notFound());
      const found = await this.tenders.loadOwnLot(work, advice.lotId);
      if (!found.ok) return found;
      const { tender } = found.value;
      const allowed = requireRole(tender, actor, taskOf(tender, actor));
      if (!allowed.ok) return allowed;
      // S-01: the answer shows what the advice says.
      if (holds(tender, allowed.value, 'evaluator') && !(await this.locks.hasLocked(work, advice.lotId, allowed.value))) {
        return err(refused('ADVICE_BEFORE_LOCK', { rule: 'S-01' }));
      }
      if (advice.status !== 'submitted') return err(refused('ADVICE_NOT_SUBMITTED', { rule: 'A-05' }));
      const at = await work.now(tender.municipalityId);
      if (!isPublicTender(tender) || at < (tender.planning.adviceEndsAt ?? at)) return err(refused('ADVICE_WINDOW_OPEN', { rule: 'A-08' }));
      if (await this.fixed.isFixed(work, advice.lotId)) return err(refused('QUALITY_FIXED', { rule: 'S-03' }));
      const checked = checkAnswers(await criteriaOf(work, adviceId), answers);
      if (!checked.ok) return checked;
      await putAnswers(work, adviceId, answers, allowed.value, at);
      const seen = { lotId: advice.lotId, personId: allowed.value, partyId: actor.party?.id ?? null, subjectIds: [adviceId], at };
      await noteKnowledge(work, { ...seen, kind: 'advice_read' });
      await work.audit({
        kind: 'advice.answered',
        subject: { kind: 'tender', id: tender.id },
        municipalityId: tender.municipalityId,
        data: { adviceId },
      });
      return ok({ adviceId });
    });
  }
}

/** The officer and evaluators answer; the decision maker settles it, and so may change an answer. */
function taskOf(tender: Tender, { personId }: Actor): TenderRoleName {
  const tasks = ['evaluator', 'decision_maker'] as const;
  return tasks.find((role) => personId !== null && holds(tender, personId, role)) ?? 'procurement_officer';
}
