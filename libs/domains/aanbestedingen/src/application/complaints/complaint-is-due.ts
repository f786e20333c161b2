// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem } from '@samenspel/database';
import { ok, randomId, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { stateOf } from '../../domain/complaints/complaint.js';
import { holdersOf, isPublicTender } from '../../domain/tenders/tender.js';
import { complaintDue } from '../../messages/complaint-due.message.js';
import { complaintsHandlers, loadComplaint } from '../../persistence/complaints/complaint-rows.js';
import { Tenders } from '../tenders/tenders.js';

/** Due kind of a complaint; the subject is the complaint. */
export const DUE_COMPLAINT = 'complaint_due';
/** The last warning goes a day before the deadline of bids. */
const DAY_MS = 86_400_000;

/** T-15: a complaint that waits is warned of, and the day before the deadline it goes to the decision maker too. */
@Injectable()
export class ComplaintIsDue implements DueHandler {
  readonly kind = DUE_COMPLAINT;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  handle({ subjectId }: DueItem): Promise<Result<void, DomainError>> {
    return this.unitOfWork.run<void, DomainError>(systemActor(randomId()), async (work) => {
      const complaint = await loadComplaint(work, subjectId);
      if (complaint === null || stateOf(complaint) === 'decided') return ok();
      const found = await this.tenders.load(work, complaint.tenderId);
      if (!found.ok || !isPublicTender(found.value)) return ok();
      const tender = found.value;
      const { id: tenderId, municipalityId, title, planning } = tender;
      const lastCall = new Date(planning.bidDeadline.getTime() - DAY_MS);
      const escalated = (await work.now(municipalityId)) >= lastCall;
      const handlers = complaint.handlerId === null ? await complaintsHandlers(work, municipalityId, tenderId) : [complaint.handlerId];
      const persons = escalated ? [...new Set([...handlers, ...holdersOf(tender, 'decision_maker')])] : handlers;
      const params = { tender: title, tenderId, until: planning.bidDeadline.getTime(), escalated: escalated ? 'yes' : 'no' };
      await sendMessage(
        work,
        complaintDue,
        persons.map((personId) => ({ personId })),
        params,
        { municipalityId, subject: { kind: 'tender', id: tenderId } },
      );
      if (!escalated) await work.setDue({ municipalityId, kind: DUE_COMPLAINT, subjectId, at: lastCall });
      return ok();
    });
  }
}
