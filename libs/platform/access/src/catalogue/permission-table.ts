// SPDX-License-Identifier: EUPL-1.2

/** Everyone has `visitor`; whoever signed in has `person`; an API client has `machine`. The rest holds within one party. */
export type Role =
  'visitor' | 'person' | 'machine' | MunicipalRole | 'party_administrator' | 'party_signer' | 'party_member' | 'installation_administrator';

/** Staff roles within a municipality (P-06). */
export type MunicipalRole =
  | 'procurement_officer'
  | 'opening_officer'
  | 'evaluator'
  | 'case_handler'
  | 'legal_checker'
  | 'decision_maker'
  | 'objection_handler'
  | 'contact_point'
  | 'complaints_handler'
  | 'fund_officer'
  | 'council_member'
  | 'tenant_administrator';

/** What one may do in a sentence, and who: `noun:verb` → row. */
export type PermissionTable = Readonly<Record<`${string}:${string}`, { readonly sentence: string; readonly roles: readonly Role[] }>>;
