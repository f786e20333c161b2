// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { DomainError, Result } from '@samenspel/kernel';
import type { Lot } from '../../domain/tenders/lot.js';

/** S-03, A-11: what must be fixed before prices may be opened; the subject `assessment` provides it under this class. */
export abstract class PriceOpeningGate {
  /** Refused while a quality score is not fixed, or an advice has no answer yet (the error names it). */
  abstract missing(work: Work, lot: Lot): Promise<Result<void, DomainError<'QUALITY_NOT_FIXED' | 'ADVICE_UNANSWERED'>>>;
}
