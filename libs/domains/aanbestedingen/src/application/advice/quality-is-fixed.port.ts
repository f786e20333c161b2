// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';

/** What advice asks of the assessment: whether scores and answers are fixed (S-03), and whether an evaluator has locked (S-01). */
export abstract class QualityIsFixed {
  abstract isFixed(work: Work, lotId: string): Promise<boolean>;
}
export abstract class EvaluatorLocks {
  abstract hasLocked(work: Work, lotId: string, personId: string): Promise<boolean>;
}
