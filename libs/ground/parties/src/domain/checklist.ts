// SPDX-License-Identifier: EUPL-1.2
import type { StaffRole } from './roles.js';

/** What a municipality needs before residents come: so many distinct persons in a role. */
export const NEEDED_STAFF = [
  { role: 'tenant_administrator', persons: 2, rule: 'P-07' },
  { role: 'decision_maker', persons: 1, rule: 'P-09' },
  { role: 'procurement_officer', persons: 1, rule: 'P-09' },
  { role: 'opening_officer', persons: 3, rule: 'T-08' },
  { role: 'evaluator', persons: 2, rule: 'S-01' },
  { role: 'complaints_handler', persons: 1, rule: 'T-15' },
] as const satisfies readonly { role: StaffRole; persons: number; rule: string }[];

export interface MissingStaff {
  readonly role: StaffRole;
  readonly missing: number;
  readonly rule: string;
}

/** What is still missing, given how many distinct persons hold each role. */
export const missingStaff = (held: ReadonlyMap<string, number>): readonly MissingStaff[] =>
  NEEDED_STAFF.map(({ role, persons, rule }) => ({ role, rule, missing: persons - (held.get(role) ?? 0) })).filter(({ missing }) => missing > 0);
