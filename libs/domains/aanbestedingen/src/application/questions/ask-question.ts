// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, randomId, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { mayAsk } from '../../domain/questions/question.js';
import { insertQuestion } from '../../persistence/questions/question-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { AskerSeal } from './asker-seal.js';

export interface AskQuestionInput {
  readonly tenderId: string;
  readonly text: string;
}

/**
 * T-11: by any registered party until the question deadline. B-04: audit entry, event and idempotency record would each
 * name the caller, so there is none; what is kept of the asker is the seal in the row.
 */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly seal: AskerSeal,
  ) {}

  async execute(actor: Actor, { tenderId, text }: AskQuestionInput): Promise<Result<{ questionId: string }, DomainError>> {
    return this.unitOfWork.run<{ questionId: string }, DomainError>(
      actor,
      async (work) => {
        const found = await this.tenders.loadPublic(work, tenderId);
        if (!found.ok) return found;
        const { party, personId } = actor;
        const allowed = mayAsk(found.value, party, await work.now(found.value.municipalityId));
        if (!allowed.ok) return allowed;
        if (party === null || personId === null) return err(notFound());
        const questionId = randomId();
        await insertQuestion(work, { id: questionId, tenderId, text, asker: this.seal.seal(questionId, { partyId: party.id, personId }) });
        return ok({ questionId });
      },
      { withoutIdempotency: true },
    );
  }
}
