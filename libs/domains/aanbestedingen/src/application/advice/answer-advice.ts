// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, isId, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { checkAnswers, type Answer, type AnswerError } from '../../domain/advice/advice.js';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import { isPublicTender } from '../../domain/tenders/tender.js';
import { criteriaOf, lockAdvice, putAnswers } from '../../persistence/advice/advice-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { QualityIsFixed } from './quality-is-fixed.port.js';

export interface AnswerAdviceInput {
  readonly adviceId: string;
  readonly answers: readonly Answer[];
}
export type AnswerAdviceError =
  RequireRoleError | AnswerError | DomainError<'ADVICE_NOT_SUBMITTED' | 'ADVICE_WINDOW_OPEN' | 'QUALITY_FIXED' | 'CONFLICT'>;

/** the municipality answers every advice per criterion: followed, partly, not followed, and because. */
@Injectable()
export class AnswerAdvice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly fixed: QualityIsFixed,
  ) {}

  async execute(
    actor: Actor,
    { adviceId, answers }: AnswerAdviceInput,
  ): Promise<Result<{ readonly adviceId: string }, AnswerAdviceError | readonly AnswerAdviceError[]>> {
    return this.unitOfWork.run<{ adviceId: string }, AnswerAdviceError | readonly AnswerAdviceError[]>(actor, async (work) => {
      const advice = isId(adviceId) ? await lockAdvice(work, adviceId) : null;
      // A draft is nobody's but the initiative's.
      if (advice === null || advice.status === 'draft') return err(notFound());
      const found = await this.tenders.loadOwnLot(work, advice.lotId);
      if (!found.ok) return found;
      const { tender } = found.value;
      const allowed = requireRole(tender, actor, actor.roles.has('evaluator') ? 'evaluator' : 'procurement_officer');
      if (!allowed.ok) return allowed;
      if (advice.status !== 'submitted') return err(refused('ADVICE_NOT_SUBMITTED', { rule: 'A-05' }));
      const at = await work.now(tender.municipalityId);
      if (!isPublicTender(tender) || at < (tender.planning.adviceEndsAt ?? at)) return err(refused('ADVICE_WINDOW_OPEN', { rule: 'A-08' }));
      if (await this.fixed.isFixed(work, advice.lotId)) return err(refused('QUALITY_FIXED', { rule: 'S-03' }));
      const checked = checkAnswers(await criteriaOf(work, adviceId), answers);
      if (!checked.ok) return checked;
      await putAnswers(work, adviceId, answers, allowed.value, at);
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
