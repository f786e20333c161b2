// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, isId, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { mayAnswer } from '../../domain/questions/question.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { loadQuestion, writeAnswer } from '../../persistence/questions/question-rows.js';
import { Tenders } from '../tenders/tenders.js';

export interface AnswerQuestionInput {
  readonly questionId: string;
  readonly answer: string;
  /** The question in other words, when it gives away who asked. */
  readonly publishedText: string | null;
  /** Aw 2.53: why question and answer are kept out of the note. */
  readonly withheldReason: string | null;
}

/** T-11: the officer answers a question of somebody unknown; nobody reads it before the note. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(actor: Actor, input: AnswerQuestionInput): Promise<Result<{ questionId: string; tenderId: string }, DomainError>> {
    const { questionId, answer, publishedText, withheldReason } = input;
    return this.unitOfWork.run<{ questionId: string; tenderId: string }, DomainError>(actor, async (work) => {
      const question = isId(questionId) ? await loadQuestion(work, questionId) : null;
      if (question === null) return err(notFound());
      const found = await this.tenders.loadOwn(work, question.tenderId);
      if (!found.ok) return found;
      const allowed = requireRole(found.value, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      const { id: tenderId, municipalityId } = found.value;
      const may = mayAnswer(found.value, question, await work.now(municipalityId));
      if (!may.ok) return may;
      if (!(await writeAnswer(work, question, { answer, publishedText, withheldReason, answeredBy: allowed.value }))) return err(conflict());
      await work.audit({
        kind: 'question.answered',
        subject: { kind: 'tender', id: tenderId },
        municipalityId,
        data: { questionId, withheld: withheldReason !== null },
      });
      return ok({ questionId, tenderId });
    });
  }
}
