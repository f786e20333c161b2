// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { canonicalJson } from '@samenspel/sealing';
import { mayFix } from '../../domain/assessment/consensus.js';
import { ConsensusScoreEntity } from '../../persistence/assessment/consensus-score.entity.js';
import { QualityFixEntity } from '../../persistence/assessment/quality-fix.entity.js';
import { UnansweredAdvices } from '../advice/unanswered-advices.js';
import { Tenders } from '../tenders/tenders.js';
import { aboutLot, LotDesk } from './lot-desk.js';

/** S-03, A-11: quality scores and answers are fixed for good, before anybody sees a price. */
@Injectable()
export class FixQuality {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
    private readonly unanswered: UnansweredAdvices,
  ) {}

  async execute(actor: Actor, { lotId }: { readonly lotId: string }): Promise<Result<{ lotId: string }, DomainError>> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { lot, personId, now } = found.value;
      const consensus = await work.db.find(ConsensusScoreEntity, { where: { lotId }, order: { bidId: 'ASC', criterionId: 'ASC' } });
      const may = mayFix(await this.desk.evaluation(work, found.value), consensus, now);
      if (!may.ok) return may;
      const answered = await answeredAll(this.unanswered.of(work, lotId));
      if (!answered.ok) return answered;
      if (lot.status === 'opened') {
        const moved = await this.tenders.advanceLot(work, lot, 'assessment');
        if (!moved.ok) return moved;
      }
      const scores = consensus.map(({ bidId, criterionId, score, reason, adviceWeighed }) => ({ bidId, criterionId, score, reason, adviceWeighed }));
      const digest = createHash('sha256')
        .update(canonicalJson({ quality: 1, lotId, scores }))
        .digest('hex');
      await work.db.insert(QualityFixEntity, { lotId, digest, fixedBy: personId, fixedAt: now });
      await work.audit(aboutLot('quality.fixed', found.value, '', { digest }));
      return ok({ lotId });
    });
  }
}

/** the error names the advice that waits. */
export async function answeredAll(unanswered: ReturnType<UnansweredAdvices['of']>): Promise<Result<void, DomainError<'ADVICE_UNANSWERED'>>> {
  const [waiting] = await unanswered;
  return waiting === undefined
    ? ok()
    : err(refused('ADVICE_UNANSWERED', { rule: 'A-11', params: { adviceId: waiting.adviceId, adviser: waiting.partyName } }));
}
