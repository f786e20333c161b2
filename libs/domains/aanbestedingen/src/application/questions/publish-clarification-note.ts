// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import type { ClarificationNotePublished } from '@samenspel/events';
import { conflict, err, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { readyForNote } from '../../domain/questions/question.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { notePublished } from '../../messages/note-published.message.js';
import { insertNote, questionsOf } from '../../persistence/questions/question-rows.js';
import { lockTender } from '../../persistence/tenders/publication-rows.js';
import { TenderAudience } from '../following/tender-audience.js';
import { Tenders } from '../tenders/tenders.js';

/** T-11: every answer that is ready, in one numbered note, to all at once. */
@Injectable()
export class PublishClarificationNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly audience: TenderAudience,
  ) {}

  async execute(actor: Actor, { tenderId }: { tenderId: string }): Promise<Result<{ tenderId: string; noteId: string }, DomainError>> {
    return this.unitOfWork.run<{ tenderId: string; noteId: string }, DomainError>(actor, async (work) => {
      await lockTender(work, tenderId);
      const found = await this.tenders.loadOwn(work, tenderId);
      if (!found.ok) return found;
      const allowed = requireRole(found.value, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      const { municipalityId } = found.value;
      const publishedAt = await work.now(municipalityId);
      const ready = readyForNote(found.value, await questionsOf(work, tenderId), publishedAt);
      if (!ready.ok) return ready;
      const note = await insertNote(work, { tenderId, publishedAt, publishedBy: allowed.value }, ready.value);
      if (note === null) return err(conflict());
      const { noteId, number } = note;
      const event: ClarificationNotePublished = {
        ...{ type: 'clarification-note.published', version: 1, municipalityId },
        ...{ subject: { kind: 'tender', id: tenderId }, data: { tenderId, noteId, number } },
      };
      await work.emit(event);
      await this.audience.tellParties(work, found.value, notePublished, { tender: found.value.title, tenderId, number });
      await work.audit({
        kind: 'clarification-note.published',
        subject: { kind: 'tender', id: tenderId },
        municipalityId,
        data: { number, questions: ready.value.length },
      });
      return ok({ tenderId, noteId });
    });
  }
}
