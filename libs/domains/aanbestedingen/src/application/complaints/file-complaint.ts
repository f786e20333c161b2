// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, randomId, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { answerBefore, mayFile } from '../../domain/complaints/complaint.js';
import { ComplaintEntity } from '../../persistence/complaints/complaint.entity.js';
import { Tenders } from '../tenders/tenders.js';
import { ComplainantSeal } from './complainant-seal.js';
import { DUE_COMPLAINT } from './complaint-is-due.js';

/**
 * T-15: by any interested party. B-04: it may tell who bids, so audit entry, event and idempotency record, which would name the
 * caller, are not written; the row keeps a seal.
 */
@Injectable()
export class FileComplaint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly seal: ComplainantSeal,
  ) {}

  execute(
    actor: Actor,
    { tenderId, text }: { readonly tenderId: string; readonly text: string },
  ): Promise<Result<{ complaintId: string }, DomainError>> {
    return this.unitOfWork.run<{ complaintId: string }, DomainError>(
      actor,
      async (work) => {
        const found = await this.tenders.loadPublic(work, tenderId);
        if (!found.ok) return found;
        const { party, personId } = actor;
        const may = mayFile(found.value, party);
        if (!may.ok) return may;
        if (party === null || personId === null) return err(notFound());
        const id = randomId();
        await work.db.insert(ComplaintEntity, { id, tenderId, text, complainant: this.seal.seal(id, { partyId: party.id, personId }), version: 1 });
        const { municipalityId } = found.value;
        const due = answerBefore(found.value, await work.now(municipalityId));
        if (due !== null) await work.setDue({ municipalityId, kind: DUE_COMPLAINT, subjectId: id, at: due.warnAt });
        return ok({ complaintId: id });
      },
      { withoutIdempotency: true },
    );
  }
}
