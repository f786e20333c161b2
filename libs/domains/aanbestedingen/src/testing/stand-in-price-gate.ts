// SPDX-License-Identifier: EUPL-1.2
import { ok, type DomainError, type Result } from '@samenspel/kernel';
import { PriceOpeningGate } from '../application/bids/price-opening-gate.port.js';

/** For specs that are not about assessment: quality counts as fixed, unless a spec says what is missing. */
export class StandInPriceGate extends PriceOpeningGate {
  missingNow: Result<void, DomainError<'QUALITY_NOT_FIXED' | 'ADVICE_UNANSWERED'>> = ok();

  async missing(): Promise<Result<void, DomainError<'QUALITY_NOT_FIXED' | 'ADVICE_UNANSWERED'>>> {
    return Promise.resolve(this.missingNow);
  }
}
