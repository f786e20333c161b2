// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem } from '@samenspel/database';
import { ok, randomId, systemActor, type DomainError } from '@samenspel/kernel';
import { isOvertaken, publicFrom } from '../../domain/tenders/publication.js';
import { lockTender } from '../../persistence/tenders/publication-rows.js';
import { becomePublic, DUE_BECOMES_PUBLIC } from './become-public.js';
import { planningContext } from './gate-context.js';
import { Tenders } from './tenders.js';

/** T-07: 48 hours (config) after dispatch a tender above the threshold becomes public, though TED has not shown it yet. */
@Injectable()
export class TenderBecomesPublic implements DueHandler {
  readonly kind = DUE_BECOMES_PUBLIC;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async handle(item: DueItem): Promise<void> {
    const done = await this.unitOfWork.run<void, DomainError>(systemActor(randomId()), async (work) => {
      await lockTender(work, item.subjectId);
      const found = await this.tenders.load(work, item.subjectId);
      if (!found.ok || found.value.status !== 'notice_sent') return ok();
      const tender = found.value;
      const { id, municipalityId } = tender;
      const now = await work.now(municipalityId);
      const { figures } = await planningContext(work, tender, now);
      const from = publicFrom(tender, tender.steps, figures.tedWaitHours);
      if (from === null || from > now) return ok();
      if (isOvertaken(tender, now)) {
        await work.audit({ kind: 'tender.publication-overtaken', subject: { kind: 'tender', id }, municipalityId });
        return ok();
      }
      const published = await becomePublic(work, this.tenders, tender, now);
      return published.ok ? ok() : published;
    });
    if (!done.ok) throw new Error(`tender ${item.subjectId} did not become public: ${done.error.code}`);
  }
}
