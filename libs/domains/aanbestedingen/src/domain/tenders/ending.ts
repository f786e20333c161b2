// SPDX-License-Identifier: EUPL-1.2

export const ENDINGS = ['withdrawn', 'unopenable', 'cancelled', 'unsuccessful'] as const;
/** T-13: `withdrawn` before the opening, `unopenable` when too few shares are left for one (not the end yet, T-06), `cancelled` after it, `unsuccessful` when no bid can win. */
export type EndingKind = (typeof ENDINGS)[number];

/** An end that somebody proposed and nobody has decided on yet. */
export interface OpenEnding {
  readonly id: string;
  readonly tenderId: string;
  readonly lotId: string | null;
  readonly kind: EndingKind;
  readonly reason: string;
  readonly proposedBy: string;
}
