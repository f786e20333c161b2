// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, isId, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { requireRole } from '../../domain/tenders/require-role.js';
import { mayEndTask, mayGiveTask } from '../../domain/tenders/tender-tasks.js';
import type { Tender, TenderRole, TenderRoleName } from '../../domain/tenders/tender.js';
import { lockTender } from '../../persistence/tenders/publication-rows.js';
import { endTask, holdsStaffRole, insertTask, touchTender } from '../../persistence/tenders/tender-role-rows.js';
import { Tenders } from './tenders.js';

export interface TenderRoleInput {
  readonly tenderId: string;
  readonly personId: string;
  readonly role: TenderRoleName;
  /** P-07: required once the tender was decided on. */
  readonly reason: string | null;
}

type Change = (work: Work, tender: Tender, task: TenderRole, by: string) => Promise<Result<void, DomainError>>;

/** Who has which task in a tender (P-06, P-07, P-09). Each change stands in its record, with the reason. */
@Injectable()
export class ChangeTenderRoles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async assign(actor: Actor, input: TenderRoleInput): Promise<Result<{ tenderId: string }, DomainError>> {
    return this.change(actor, input, 'tender.task-given', async (work, tender, task, by) => {
      const may = mayGiveTask(tender, task, by, input.reason);
      if (!may.ok) return may;
      const staff = isId(task.personId) && (await holdsStaffRole(work, tender.municipalityId, task, tender.id));
      if (!staff) return err(refused('NOT_STAFF_IN_ROLE', { rule: 'P-06', path: ['personId'] }));
      await insertTask(work, { tenderId: tender.id, task, by, at: await work.now(tender.municipalityId), reason: input.reason });
      return ok();
    });
  }

  async remove(actor: Actor, input: TenderRoleInput): Promise<Result<{ tenderId: string }, DomainError>> {
    return this.change(actor, input, 'tender.task-ended', async (work, tender, task, by) => {
      const may = mayEndTask(tender, task, input.reason);
      if (!may.ok) return may;
      const ended = await endTask(work, { tenderId: tender.id, task, by, at: await work.now(tender.municipalityId), reason: input.reason });
      return ended ? ok() : err(conflict());
    });
  }

  private async change(actor: Actor, input: TenderRoleInput, kind: string, change: Change): Promise<Result<{ tenderId: string }, DomainError>> {
    const { tenderId, personId, role, reason } = input;
    return this.unitOfWork.run<{ tenderId: string }, DomainError>(actor, async (work) => {
      await lockTender(work, tenderId);
      const found = await this.tenders.loadOwn(work, tenderId);
      if (!found.ok) return found;
      const allowed = requireRole(found.value, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      const changed = await change(work, found.value, { personId, role }, allowed.value);
      if (!changed.ok) return changed;
      await touchTender(work, tenderId);
      const { municipalityId } = found.value;
      await work.audit({
        kind,
        subject: { kind: 'tender', id: tenderId },
        municipalityId,
        ...(reason === null ? {} : { reason }),
        data: { personId, role },
      });
      return ok({ tenderId });
    });
  }
}
