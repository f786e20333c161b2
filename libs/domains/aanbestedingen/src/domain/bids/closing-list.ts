// SPDX-License-Identifier: EUPL-1.2
import type { Slot } from './slot.js';

/** One version of one bid at the closing, without a name; the form of `closingCommitment` in the sealing library. */
export interface ClosedVersion {
  readonly qualitySha256: string;
  readonly priceSha256: string;
  readonly state: 'submitted' | 'replaced' | 'withdrawn';
}

/** Everything that was ever handed in for a lot: the list that the closing commits to and the opening publishes (B-07). */
export const closedVersions = (slots: readonly Slot[]): readonly ClosedVersion[] =>
  slots.flatMap(({ submission, earlier }) => [
    ...earlier,
    ...(submission === null ? [] : [{ qualitySha256: submission.quality.sha256, priceSha256: submission.price.sha256, state: 'submitted' as const }]),
  ]);
