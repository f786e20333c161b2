// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import type { TenderWithdrawn } from '@samenspel/events';
import { conflict, err, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { OpenEnding } from '../../domain/tenders/ending.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { isVisibleToAll, type Tender } from '../../domain/tenders/tender.js';
import { hasKeys, mayDecideWithdrawal, mayProposeWithdrawal } from '../../domain/tenders/withdrawal.js';
import { decideEnding, insertEnding, openEnding } from '../../persistence/tenders/endings.js';
import { lockTender } from '../../persistence/tenders/publication-rows.js';
import { DUE_BECOMES_PUBLIC, DUE_CLOSE } from './become-public.js';
import { destroyLater } from './destroy-later.js';
import { TenderAudience } from '../following/tender-audience.js';
import { tenderWithdrawn } from '../../messages/tender-withdrawn.message.js';
import { Tenders } from './tenders.js';

export interface DecideWithdrawalInput {
  readonly tenderId: string;
  readonly version: number;
  readonly approve: boolean;
  readonly reason: string;
}
type Outcome = Result<{ tenderId: string }, DomainError>;

/** T-13, P-09: one person proposes with the reasons that all will read, another decides. */
@Injectable()
export class WithdrawTender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly audience: TenderAudience,
  ) {}

  async propose(actor: Actor, { tenderId, reason }: { tenderId: string; reason: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ tenderId: string }, DomainError>(actor, async (work) => {
      await lockTender(work, tenderId);
      const found = await this.tenders.loadOwn(work, tenderId);
      if (!found.ok) return found;
      const allowed = requireRole(found.value, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      const may = mayProposeWithdrawal(found.value, await openEnding(work, tenderId));
      if (!may.ok) return may;
      const { municipalityId } = found.value;
      await insertEnding(work, { tenderId, kind: 'withdrawn', reason, by: allowed.value, at: await work.now(municipalityId) });
      await work.audit({ kind: 'tender.withdrawal-proposed', subject: { kind: 'tender', id: tenderId }, municipalityId, reason });
      return ok({ tenderId });
    });
  }

  async decide(actor: Actor, input: DecideWithdrawalInput): Promise<Outcome> {
    return this.unitOfWork.run<{ tenderId: string }, DomainError>(actor, async (work) => {
      await lockTender(work, input.tenderId);
      const found = await this.tenders.loadOwn(work, input.tenderId);
      if (!found.ok) return found;
      const tender = found.value;
      const allowed = requireRole(tender, actor, 'decision_maker');
      if (!allowed.ok) return allowed;
      if (tender.version !== input.version) return err(conflict());
      const proposal = mayDecideWithdrawal(tender, await openEnding(work, tender.id), allowed.value);
      if (!proposal.ok) return proposal;
      const now = await work.now(tender.municipalityId);
      const decision = { approved: input.approve, reason: input.reason, by: allowed.value, at: now };
      if (!(await decideEnding(work, proposal.value.id, decision))) return err(conflict());
      const kind = input.approve ? 'tender.withdrawn' : 'tender.withdrawal-declined';
      await work.audit({ kind, subject: { kind: 'tender', id: tender.id }, municipalityId: tender.municipalityId, reason: input.reason });
      return input.approve ? this.withdraw(work, tender, proposal.value, now) : ok({ tenderId: tender.id });
    });
  }

  private async withdraw(work: Work, tender: Tender, ending: OpenEnding, now: Date): Promise<Outcome> {
    const moved = await this.tenders.advanceTender(work, tender, 'withdrawn', now);
    if (!moved.ok) return moved;
    const { id: tenderId, municipalityId } = tender;
    await work.clearDue(DUE_BECOMES_PUBLIC, tenderId);
    await work.clearDue(DUE_CLOSE, tenderId);
    if (hasKeys(tender)) await destroyLater(work, tender, now);
    if (isVisibleToAll(tender)) {
      if (!('number' in tender) || tender.number === null) throw new Error(`public tender ${tenderId} has no number`);
      const data = { tenderId, number: tender.number, reason: ending.reason };
      await work.emit({
        type: 'tender.withdrawn',
        version: 1,
        municipalityId,
        subject: { kind: 'tender', id: tenderId },
        data,
      } satisfies TenderWithdrawn);
      await this.audience.tellParties(work, tender, tenderWithdrawn, { tender: tender.title, tenderId, reason: ending.reason });
    }
    return ok({ tenderId });
  }
}
