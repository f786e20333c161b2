// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { mayRecordAwardNotice, type AnnouncedAward } from '../../domain/award/contract-award-notice.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { ContractAwardNoticeEntity } from '../../persistence/award/contract-award-notice.entity.js';
import { aboutLot, LotDesk } from '../assessment/lot-desk.js';

export interface RecordAwardNoticeInput extends AnnouncedAward {
  readonly lotId: string;
}

/** S-10: where and when the award was announced, once for each award. */
@Injectable()
export class RecordAwardNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
  ) {}

  async execute(actor: Actor, { lotId, ...announced }: RecordAwardNoticeInput): Promise<Result<{ lotId: string }, DomainError>> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { personId, now } = found.value;
      const decision = await liveDecision(work, lotId);
      if (decision === null) return err(refused('AWARD_NOTICE_TOO_EARLY', { rule: 'S-10' }));
      const decisionId = decision.id;
      const recorded = await work.db.existsBy(ContractAwardNoticeEntity, { decisionId });
      const may = mayRecordAwardNotice(decision.confirmedAt, recorded, announced, now);
      if (!may.ok) return may;
      const { reference, publishedOn } = announced;
      await work.db.insert(ContractAwardNoticeEntity, { decisionId, reference, publishedOn, recordedBy: personId, recordedAt: now });
      await work.audit(aboutLot('award.announced', found.value, '', { decisionId, reference, publishedOn }));
      return ok({ lotId });
    });
  }
}
