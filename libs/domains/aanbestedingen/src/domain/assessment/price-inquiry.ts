// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';

/** B-10: a price that looks abnormally low, what the bidder said of it, and how that was weighed. */
export interface PriceInquiry {
  readonly bidId: string;
  readonly answerBefore: Date;
  readonly answer: string | null;
  readonly weighed: string | null;
  readonly accepted: boolean | null;
}

export type PriceInquiryError = DomainError<
  'ALREADY_ANSWERED' | 'CLARIFICATION_LATE' | 'CLARIFICATION_RUNNING' | 'ALREADY_WEIGHED' | 'PRICE_INQUIRY_OPEN'
>;

/** The answer is in the bidder's hands until the end of the term. */
export function mayAnswer({ answer, answerBefore }: PriceInquiry, now: Date): Result<void, PriceInquiryError> {
  if (answer !== null) return err(refused('ALREADY_ANSWERED', { rule: 'B-10' }));
  return now < answerBefore ? ok() : err(refused('CLARIFICATION_LATE', { rule: 'B-10' }));
}

/** Aw 2.116: weighed after the answer, or when the term passed without one; never before. */
export function mayWeigh({ answer, answerBefore, weighed }: PriceInquiry, now: Date): Result<void, PriceInquiryError> {
  if (weighed !== null) return err(refused('ALREADY_WEIGHED', { rule: 'B-10' }));
  return answer === null && now < answerBefore ? err(refused('CLARIFICATION_RUNNING', { rule: 'B-10' })) : ok();
}

/** Nothing is awarded while a marked price is not weighed, or was rejected without a verdict on its bid. */
export function allWeighed(
  inquiries: readonly PriceInquiry[],
  bids: readonly { readonly id: string; readonly state: string }[],
): Result<void, PriceInquiryError> {
  const open = inquiries.some(({ bidId, accepted }) => accepted !== true && bids.some(({ id, state }) => id === bidId && state === 'valid'));
  return open ? err(refused('PRICE_INQUIRY_OPEN', { rule: 'B-10' })) : ok();
}
