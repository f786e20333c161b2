// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { Lot } from '../../domain/tenders/lot.js';
import { QualityFixEntity } from '../../persistence/assessment/quality-fix.entity.js';
import { ScoreLockEntity } from '../../persistence/assessment/score-lock.entity.js';
import { EvaluatorLocks, QualityIsFixed } from '../advice/quality-is-fixed.port.js';
import { UnansweredAdvices } from '../advice/unanswered-advices.js';
import { PriceOpeningGate } from '../bids/price-opening-gate.port.js';

/** S-01: what advice asks before it shows itself to an evaluator. */
@Injectable()
export class StoredLocks extends EvaluatorLocks {
  override async hasLocked(work: Work, lotId: string, personId: string): Promise<boolean> {
    return work.db.existsBy(ScoreLockEntity, { lotId, personId });
  }
}

/** S-03: once scores and answers are fixed, neither changes. */
@Injectable()
export class StoredQualityFix extends QualityIsFixed {
  override async isFixed(work: Work, lotId: string): Promise<boolean> {
    return work.db.existsBy(QualityFixEntity, { lotId });
  }
}

/** S-03, A-11: prices stay shut while a score is not fixed or an advice waits for its answer; the error names the advice. */
@Injectable()
export class FixedAndAnswered extends PriceOpeningGate {
  constructor(
    private readonly fixed: QualityIsFixed,
    private readonly unanswered: UnansweredAdvices,
  ) {
    super();
  }

  override async missing(work: Work, lot: Lot): Promise<Result<void, DomainError<'QUALITY_NOT_FIXED' | 'ADVICE_UNANSWERED'>>> {
    const [waiting] = await this.unanswered.of(work, lot.id);
    if (waiting !== undefined)
      return err(refused('ADVICE_UNANSWERED', { rule: 'A-11', params: { adviceId: waiting.adviceId, adviser: waiting.partyName } }));
    return (await this.fixed.isFixed(work, lot.id)) ? ok() : err(refused('QUALITY_NOT_FIXED', { rule: 'S-03' }));
  }
}
