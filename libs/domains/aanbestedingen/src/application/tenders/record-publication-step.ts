// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isOvertaken, publicFrom, recordStep, type OutsideStep } from '../../domain/tenders/publication.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { insertStep, lockTender } from '../../persistence/tenders/publication-rows.js';
import { becomePublic, DUE_BECOMES_PUBLIC } from './become-public.js';
import { planningContext } from './gate-context.js';
import { Tenders } from './tenders.js';

export interface RecordPublicationStepInput {
  readonly tenderId: string;
  readonly kind: OutsideStep;
  /** The number or address that the other system gave. */
  readonly reference: string;
  /** When it happened there; now when it is not said. */
  readonly at: Date | null;
}

/** T-07: what the officer did in TED or TenderNed; the step that completes the order makes the tender public. */
@Injectable()
export class RecordPublicationStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(actor: Actor, input: RecordPublicationStepInput): Promise<Result<{ tenderId: string }, DomainError>> {
    const { tenderId, kind, reference } = input;
    return this.unitOfWork.run<{ tenderId: string }, DomainError>(actor, async (work) => {
      await lockTender(work, tenderId);
      const found = await this.tenders.loadOwn(work, tenderId);
      if (!found.ok) return found;
      const allowed = requireRole(found.value, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      const { municipalityId } = found.value;
      const now = await work.now(municipalityId);
      const context = await planningContext(work, found.value, now);
      const at = input.at ?? now;
      const recorded = recordStep(found.value, { kind, reference, at }, context);
      if (!recorded.ok) return recorded;
      const tender = recorded.value;
      if (isOvertaken(tender, now)) return err(refused('PLANNING_OVERTAKEN', { rule: 'T-10' }));
      const step = await insertStep(work, { tenderId, kind, at, recordedAt: now, by: allowed.value, reference });
      await work.audit({
        kind: 'tender.publication-step',
        subject: { kind: 'tender', id: tenderId },
        municipalityId,
        data: { kind, reference, at: at.toISOString() },
      });
      const from = publicFrom(tender, [...tender.steps, step], context.figures.tedWaitHours);
      if (from === null) return ok({ tenderId });
      if (from > now) {
        await work.setDue({ municipalityId, kind: DUE_BECOMES_PUBLIC, subjectId: tenderId, at: from });
        return ok({ tenderId });
      }
      const published = await becomePublic(work, this.tenders, tender, now);
      return published.ok ? ok({ tenderId }) : published;
    });
  }
}
