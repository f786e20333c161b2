// SPDX-License-Identifier: EUPL-1.2

/** The code lists that every installation has; `cpv` holds the services for which a tender may be reserved (T-03). */
export const CODE_LISTS = ['cpv', 'procedure_type', 'award_criterion_type', 'reserved_procurement', 'buyer_legal_type', 'nuts3'] as const;
export type CodeListName = (typeof CODE_LISTS)[number];

export interface Code {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

export interface CodeList {
  readonly list: CodeListName;
  readonly title: string;
  readonly version: string;
  /** Who publishes the list, and under which licence we may carry it. */
  readonly source: string;
  readonly licence: string;
}

/** The significant digits of a CPV code: 85312000 covers 85312100 but not 85320000. */
const significant = (cpv: string): string => cpv.slice(0, 8).replace(/0+$/, '').padEnd(2, '0');

/** T-04: two CPV codes of the same group (first three digits) count together when a split is suspected. */
export const sameCpvGroup = (one: string, other: string): boolean => one.slice(0, 3) === other.slice(0, 3);

/** True when `code` is `wider` itself or lies under it in the tree of the vocabulary. */
export const cpvCovers = (wider: string, code: string): boolean => code.startsWith(significant(wider));
