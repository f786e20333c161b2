// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, localDateOf, notFound, ok, orderedId, type Actor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { AccountabilityReportEntity } from '../persistence/accountability-report.entity.js';
import { Agreements } from './agreements.js';

export interface ReportAccountabilityInput {
  readonly agreementId: string;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly number: number;
  readonly unit: string;
  readonly story: string;
}

/** The party reports on a period: at least a number and a story. A report is not changed; a later one may correct it. */
@Injectable()
export class ReportAccountability {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: Agreements,
  ) {}

  async execute(actor: Actor, input: ReportAccountabilityInput): Promise<Result<{ agreementId: string }, DomainError>> {
    return this.unitOfWork.run<{ agreementId: string }, DomainError>(actor, async (work) => {
      const found = await this.agreements.loadOwn(work, actor, input.agreementId);
      if (!found.ok) return found;
      const { id: agreementId, partyId, municipalityId, status } = found.value;
      if (partyId !== actor.party?.id || status !== 'signed') return err(notFound());
      const now = await work.now(municipalityId);
      if (input.periodTo < input.periodFrom || input.periodTo > localDateOf(now)) return err(invalid('REPORT_PERIOD', { path: ['periodTo'] }));
      if (input.story.trim() === '') return err(invalid('REPORT_STORY', { path: ['story'] }));
      const { periodFrom, periodTo, number, unit, story } = input;
      const row = {
        id: orderedId(now.getTime()),
        agreementId,
        periodFrom,
        periodTo,
        number,
        unit,
        story,
        reportedBy: actor.personId ?? '',
        reportedAt: now,
      };
      await work.db.insert(AccountabilityReportEntity, row);
      await work.audit({ kind: 'agreement.reported', subject: { kind: 'agreement', id: agreementId }, municipalityId });
      return ok({ agreementId });
    });
  }
}
