// SPDX-License-Identifier: EUPL-1.2

/** What a bid answers under a criterion, and whether the bidder marked it as a trade secret. */
export interface AnswerInBid {
  readonly criterionId: string;
  readonly text: string;
  readonly tradeSecret: boolean;
}

export interface AdvisedPart {
  readonly criterionId: string;
  /** Null when it is kept out as a trade secret. */
  readonly text: string | null;
}

/**
 * advisers see the answers under the advised criteria, and nothing else of a bid: no documents, no persons, no price. A part
 * marked as a trade secret shows only when the officer rejected the mark.
 */
export function advisedParts(
  answers: readonly AnswerInBid[],
  advised: ReadonlySet<string>,
  rejectedMarks: ReadonlySet<string>,
): readonly AdvisedPart[] {
  return answers
    .filter(({ criterionId }) => advised.has(criterionId))
    .map(({ criterionId, text, tradeSecret }) => ({ criterionId, text: tradeSecret && !rejectedMarks.has(criterionId) ? null : text }));
}
