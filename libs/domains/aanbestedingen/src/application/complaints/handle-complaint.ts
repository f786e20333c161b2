// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, isId, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { mayAdvise, mayDecideComplaint, type Complaint, type ComplaintAdvice } from '../../domain/complaints/complaint.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import type { Tender } from '../../domain/tenders/tender.js';
import { changeComplaint, hadTask, loadComplaint } from '../../persistence/complaints/complaint-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { DUE_COMPLAINT } from './complaint-is-due.js';

type Change = Parameters<typeof changeComplaint>[2];
type Outcome = Result<{ complaintId: string; tenderId: string }, DomainError>;
interface AtHand {
  readonly work: Work;
  readonly tender: Tender;
  readonly complaint: Complaint;
}

/** T-15, P-09: the officer gives a view, the desk outside the tender advises, the decision maker decides and says why. */
@Injectable()
export class HandleComplaint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  view(actor: Actor, { complaintId, view }: { readonly complaintId: string; readonly view: string }): Promise<Outcome> {
    return this.change(actor, complaintId, 'complaint.viewed', ({ tender }) => {
      const officer = requireRole(tender, actor, 'procurement_officer');
      return Promise.resolve(officer.ok ? ok({ officerView: view }) : officer);
    });
  }

  advise(
    actor: Actor,
    { complaintId, advice, reason }: { readonly complaintId: string; readonly advice: ComplaintAdvice; readonly reason: string },
  ): Promise<Outcome> {
    return this.change(actor, complaintId, 'complaint.advised', async ({ work, tender, complaint }) => {
      const handler = mayAdvise(tender, complaint, actor, await hadTask(work, tender.id, actor.personId));
      return handler.ok ? ok({ handlerId: handler.value, advice, adviceReason: reason, advisedBy: handler.value }) : handler;
    });
  }

  decide(actor: Actor, { complaintId, decision }: { readonly complaintId: string; readonly decision: string }): Promise<Outcome> {
    return this.change(actor, complaintId, 'complaint.decided', async ({ work, tender, complaint }) => {
      const decider = requireRole(tender, actor, 'decision_maker');
      if (!decider.ok) return decider;
      const may = mayDecideComplaint(complaint);
      if (!may.ok) return may;
      await work.clearDue(DUE_COMPLAINT, complaintId);
      return ok({ decision, decidedBy: decider.value, decidedAt: await work.now(tender.municipalityId) });
    });
  }

  private change(actor: Actor, complaintId: string, kind: string, step: (atHand: AtHand) => Promise<Result<Change, DomainError>>): Promise<Outcome> {
    return this.unitOfWork.run<{ complaintId: string; tenderId: string }, DomainError>(actor, async (work) => {
      const complaint = isId(complaintId) ? await loadComplaint(work, complaintId) : null;
      if (complaint === null) return err(notFound());
      const found = await this.tenders.loadOwn(work, complaint.tenderId);
      if (!found.ok) return found;
      const { id: tenderId, municipalityId } = found.value;
      const change = await step({ work, tender: found.value, complaint });
      if (!change.ok) return change;
      if (!(await changeComplaint(work, complaint, change.value))) return err(conflict());
      await work.audit({ kind, subject: { kind: 'tender', id: tenderId }, municipalityId, data: { complaintId } });
      return ok({ complaintId, tenderId });
    });
  }
}
