// SPDX-License-Identifier: EUPL-1.2

export type Language = 'nl' | 'en';
export type PartyKind = 'municipality' | 'initiative' | 'provider' | 'association';

/** The party that the request speaks for (P-04); staff speak for their municipality, which is a party too. */
export interface ActingParty {
  readonly id: string;
  readonly kind: PartyKind;
  /** The tenant, when the party is a municipality; null for all others. */
  readonly municipalityId: string | null;
}

/** Who does something, for whom, and how sure we are: made once per request, passed first to every use case. */
export interface Actor {
  readonly kind: 'visitor' | 'person' | 'machine' | 'system';
  readonly personId: string | null;
  readonly machineId: string | null;
  readonly party: ActingParty | null;
  /** Roles within `party` on this moment, such as `procurement_officer` or `party_signer`. */
  readonly roles: ReadonlySet<string>;
  /** Permission names that follow from the roles, narrowed by a machine's scopes. */
  readonly permissions: ReadonlySet<string>;
  /** Moment (real time) of the last second factor in this session; null when there was none. */
  readonly secondFactorAt: Date | null;
  readonly language: Language;
  /** From the Idempotency-Key header, with a digest of the request; null when absent. */
  readonly idempotency: { readonly key: string; readonly requestDigest: string } | null;
  /** Ties log lines, audit entries and masked errors of one request together. */
  readonly correlationId: string;
}

/** The worker and the command line act as this. */
export const systemActor = (correlationId: string): Actor => ({
  kind: 'system',
  personId: null,
  machineId: null,
  party: null,
  roles: new Set(),
  permissions: new Set(),
  secondFactorAt: null,
  language: 'nl',
  idempotency: null,
  correlationId,
});

export const visitor = (language: Language, correlationId: string): Actor => ({ ...systemActor(correlationId), kind: 'visitor', language });
