// SPDX-License-Identifier: EUPL-1.2
import { mayGo, type Transitions } from '@samenspel/kernel';

/** T-06: the life of a tender and of each of its lots. Up to `closed` they move together, from `opened` on each lot alone. */
export const tenderTransitions = {
  draft: ['notice_sent', 'withdrawn'],
  notice_sent: ['published', 'withdrawn'],
  published: ['closed', 'withdrawn'],
  // Back to `published`: the deadline was moved before anything was opened (T-14).
  closed: ['published', 'opened', 'unopenable', 'unsuccessful', 'withdrawn'],
  unopenable: ['cancelled'],
  opened: ['assessment', 'unsuccessful', 'cancelled'],
  assessment: ['award_intended', 'unsuccessful', 'cancelled'],
  award_intended: ['awarded', 'assessment', 'cancelled', 'unsuccessful'],
  awarded: ['contracted', 'award_intended', 'cancelled', 'unsuccessful'],
  contracted: [],
  unsuccessful: [],
  cancelled: [],
  withdrawn: [],
} as const satisfies Transitions<TenderStatus>;

/**
 * From least to most advanced, in which order a tender shows the least advanced of its lots (T-06).
 * Exits without a contract come last: a tender with one contracted and one cancelled lot shows `contracted`.
 */
export const TENDER_STATUSES = [
  'draft',
  'notice_sent',
  'published',
  'closed',
  'unopenable',
  'opened',
  'assessment',
  'award_intended',
  'awarded',
  'contracted',
  'unsuccessful',
  'cancelled',
  'withdrawn',
] as const;
export type TenderStatus = (typeof TENDER_STATUSES)[number];

export const mayBecome = (from: TenderStatus, to: TenderStatus): boolean => mayGo<TenderStatus>(tenderTransitions, from, to);

/** True when no envelope has been opened, and none may be seen. */
export const isBeforeOpening = (status: TenderStatus): boolean => ['draft', 'notice_sent', 'published', 'closed', 'unopenable'].includes(status);

/** True from the opening of the first lot on: then it is known who bids, and who advises. */
export const anyLotOpened = ({ lots }: { readonly lots: readonly { readonly status: TenderStatus }[] }): boolean =>
  lots.some((lot) => !isBeforeOpening(lot.status));

/** The status in which the lots of a tender still move as one. */
export const movesAsOne = (status: TenderStatus): boolean => ['draft', 'notice_sent', 'published', 'closed'].includes(status);

/** T-06: the status of the whole tender. Throws for a tender without lots, which does not exist (T-02). */
export function leastAdvanced(lots: readonly TenderStatus[]): TenderStatus {
  const least = TENDER_STATUSES.find((status) => lots.includes(status));
  if (least === undefined) throw new Error('a tender has at least one lot');
  return least;
}
