// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem, type Work } from '@samenspel/database';
import { ok, randomId, startOfLocalDay, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { holdersOf } from '../../domain/tenders/tender.js';
import { awardNoticeDue } from '../../messages/award-notice-due.message.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { ContractAwardNoticeEntity } from '../../persistence/award/contract-award-notice.entity.js';
import { Tenders } from '../tenders/tenders.js';
import { awardNoticeTermOf, DUE_AWARD_NOTICE } from './award-notice-terms.js';

/** S-10: officer and decision maker are warned of an award that is to be announced, and told when the day has passed. */
@Injectable()
export class AwardNoticeIsDue implements DueHandler {
  readonly kind = DUE_AWARD_NOTICE;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  handle({ subjectId }: DueItem): Promise<Result<void, DomainError>> {
    return this.unitOfWork.run<void, DomainError>(systemActor(randomId()), (work) => this.warn(work, subjectId));
  }

  private async warn(work: Work, lotId: string): Promise<Result<void, DomainError>> {
    const found = await this.tenders.loadPublicLot(work, lotId);
    const decision = await liveDecision(work, lotId);
    // An award that was withdrawn is not announced; the next one sets a term of its own.
    if (!found.ok || decision === null || decision.confirmedAt === null) return ok();
    if (await work.db.existsBy(ContractAwardNoticeEntity, { decisionId: decision.id })) return ok();
    const { id: tenderId, municipalityId, title } = found.value.tender;
    const { term, warnAt } = await awardNoticeTermOf(work, municipalityId, decision.confirmedAt);
    const now = await work.now(municipalityId);
    const due = { municipalityId, kind: DUE_AWARD_NOTICE, subjectId: lotId };
    if (now < warnAt) {
      await work.setDue({ ...due, at: warnAt });
      return ok();
    }
    const passed = now >= term.endsAt;
    const persons = new Set([...holdersOf(found.value.tender, 'procurement_officer'), ...holdersOf(found.value.tender, 'decision_maker')]);
    const params = { tender: title, tenderId, last: startOfLocalDay(term.lastDay).getTime(), passed: passed ? 'yes' : 'no' };
    const about = { municipalityId, subject: { kind: 'lot', id: lotId } };
    const receivers = [...persons].map((personId) => ({ personId }));
    await sendMessage(work, awardNoticeDue, receivers, params, about);
    if (!passed) await work.setDue({ ...due, at: term.endsAt });
    return ok();
  }
}
