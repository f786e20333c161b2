// SPDX-License-Identifier: EUPL-1.2

/** Roles within a municipality (P-06). */
export const STAFF_ROLES = [
  'procurement_officer',
  'opening_officer',
  'evaluator',
  'case_handler',
  'legal_checker',
  'decision_maker',
  'objection_handler',
  'contact_point',
  'complaints_handler',
  'fund_officer',
  'council_member',
  'tenant_administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Roles within any other party. */
export const PARTY_ROLES = ['party_administrator', 'party_signer', 'party_member'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const isStaffRole = (text: string): text is StaffRole => (STAFF_ROLES as readonly string[]).includes(text);
export const isPartyRole = (text: string): text is PartyRole => (PARTY_ROLES as readonly string[]).includes(text);

/** Who administers or signs for a party is a member of it too; staff roles stand on their own. */
export function withImpliedRoles(roles: readonly string[]): ReadonlySet<string> {
  const held = new Set(roles);
  if (held.has('party_administrator') || held.has('party_signer')) held.add('party_member');
  return held;
}
