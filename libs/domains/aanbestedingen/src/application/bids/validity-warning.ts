// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem, type Work } from '@samenspel/database';
import { localDateOf, ok, randomId, startOfLocalDay, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { figureAt } from '@samenspel/reference';
import { holdsBids, warnFrom } from '../../domain/bids/bid-validity.js';
import { holdersOf, type PublicTender } from '../../domain/tenders/tender.js';
import { validityEnds } from '../../messages/validity-ends.message.js';
import { Tenders } from '../tenders/tenders.js';
import { DUE_VALIDITY_WARNING, dueWarning, inPlayOfLot } from './bid-validities.js';

/** B-09: officer and decision maker are warned while there is time to decide, or to ask the bidders for more of it. */
@Injectable()
export class ValidityWarning implements DueHandler {
  readonly kind = DUE_VALIDITY_WARNING;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  handle(item: DueItem): Promise<Result<void, DomainError>> {
    return this.unitOfWork.run<void, DomainError>(systemActor(randomId()), (work) => this.warn(work, item.subjectId));
  }

  private async warn(work: Work, lotId: string): Promise<Result<void, DomainError>> {
    const found = await this.tenders.loadPublicLot(work, lotId);
    if (!found.ok || !holdsBids(found.value.lot.status)) return ok();
    const { tender } = found.value;
    const now = await work.now(tender.municipalityId);
    const bids = await inPlayOfLot(work, lotId);
    const days = await figureAt(work.db, 'bid.validity_warning_days', tender.municipalityId, localDateOf(now));
    const ending = bids.filter((bid) => warnFrom(bid, days) <= now);
    // Prolonged meanwhile: the warning comes later.
    if (ending.length === 0) await dueWarning(work, tender.municipalityId, lotId);
    else await tell(work, tender, lotId, Math.min(...ending.map(({ lastDay }) => startOfLocalDay(lastDay).getTime())));
    return ok();
  }
}

async function tell(work: Work, tender: PublicTender, lotId: string, last: number): Promise<void> {
  const persons = new Set([...holdersOf(tender, 'procurement_officer'), ...holdersOf(tender, 'decision_maker')]);
  const receivers = [...persons].map((personId) => ({ personId }));
  const about = { municipalityId: tender.municipalityId, subject: { kind: 'lot', id: lotId } };
  await sendMessage(work, validityEnds, receivers, { tender: tender.title, tenderId: tender.id, last }, about);
}
