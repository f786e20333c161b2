// SPDX-License-Identifier: EUPL-1.2

/** Which criteria advisers see stands on the criteria themselves (`advised`), in one place only. */
export type StoredAdviceRound =
  { readonly announced: true; readonly role: 'B'; readonly howItCounts: string } | { readonly announced: false; readonly reason: string };
