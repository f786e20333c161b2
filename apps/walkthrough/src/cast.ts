// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** Everybody here is invented. `account` is the name at the stand-in identity provider. */
export interface CastMember {
  readonly account: string;
  readonly name: string;
  readonly party: string;
  readonly roles: readonly string[];
}

export interface CastParty {
  readonly name: string;
  readonly kind: 'initiative' | 'provider';
  readonly kvkNumber?: string;
  readonly themes: readonly string[];
  /** Neighbourhoods of Baarn (CBS code, year 2024). */
  readonly areas: readonly string[];
}

export const MUNICIPALITY = { name: 'Baarn', code: 'GM0308', demoSlug: 'baarn', practiceSlug: 'baarn-oefent' } as const;
export const PROJECT_AREAS = ['WK030801', 'WK030802'] as const;

const staff = (account: string, name: string, ...roles: string[]): CastMember => ({ account, name, party: MUNICIPALITY.name, roles });
const member = (account: string, name: string, party: string, ...roles: string[]): CastMember => ({
  account,
  name,
  party,
  roles: ['party_member', ...roles],
});

export const cast = {
  administrator: staff('gemeente-beheer-1', 'Anneke Voorbeeld', 'tenant_administrator'),
  secondAdministrator: staff('gemeente-beheer-2', 'Bram Voorbeeld', 'tenant_administrator'),
  procurement: staff('gemeente-inkoop', 'Farida Voorbeeld', 'procurement_officer'),
  decisionMaker: staff('gemeente-besluit', 'Willem Voorbeeld', 'decision_maker'),
  officerOne: staff('gemeente-kluis-1', 'Karin Voorbeeld', 'opening_officer'),
  officerTwo: staff('gemeente-kluis-2', 'Luuk Voorbeeld', 'opening_officer'),
  officerThree: staff('gemeente-kluis-3', 'Mieke Voorbeeld', 'opening_officer'),
  evaluatorOne: staff('gemeente-beoordeling-1', 'Bas Voorbeeld', 'evaluator'),
  evaluatorTwo: staff('gemeente-beoordeling-2', 'Carla Voorbeeld', 'evaluator'),
  linde: member('linde-directeur', 'Dirk Voorbeeld', 'Zorgbureau De Linde (voorbeeld)', 'party_administrator', 'party_signer'),
  noord: member('noord-directeur', 'Eva Voorbeeld', 'Thuiszorg Noord (voorbeeld)', 'party_administrator', 'party_signer'),
  vervoer: member('vervoer-directeur', 'Frits Voorbeeld', 'Vervoer Samen (voorbeeld)', 'party_administrator', 'party_signer'),
  eemdal: member('eemdal-voorzitter', 'Gerda Voorbeeld', 'Zorgcoöperatie Eemdal (voorbeeld)', 'party_administrator', 'party_signer'),
  huisLead: member('huis-voorzitter', 'Hanneke Voorbeeld', 'Huis van de Wijk (voorbeeld)', 'party_administrator', 'party_signer'),
  huisMember: member('huis-lid', 'Ibrahim Voorbeeld', 'Huis van de Wijk (voorbeeld)', 'party_administrator', 'party_signer'),
  eksterLead: member('ekster-voorzitter', 'Jolanda Voorbeeld', 'Buurttuin De Ekster (voorbeeld)', 'party_administrator'),
  eksterMember: member('ekster-lid', 'Kees Voorbeeld', 'Buurttuin De Ekster (voorbeeld)', 'party_administrator'),
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;

export const parties: readonly CastParty[] = [
  { name: cast.linde.party, kind: 'provider', themes: [], areas: [] },
  { name: cast.noord.party, kind: 'provider', themes: [], areas: [] },
  { name: cast.vervoer.party, kind: 'provider', themes: [], areas: [] },
  { name: cast.eemdal.party, kind: 'initiative', themes: ['care_and_support', 'mobility'], areas: ['WK030801'] },
  { name: cast.huisLead.party, kind: 'initiative', themes: ['care_and_support', 'meeting_and_community'], areas: ['WK030801', 'WK030802'] },
  { name: cast.eksterLead.party, kind: 'initiative', themes: ['care_and_support', 'green_and_nature'], areas: ['WK030802'] },
];

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The authenticator secret of a demo account: known to all, so production refuses these accounts. */
export function demoTotpSecret(account: string): string {
  const digest = createHash('sha256').update(`samenspel demo ${account}`).digest();
  return [...digest].map((byte) => BASE32[byte % 32]).join('');
}

/** Passphrase of an invented officer's vault. A real one is made by the sealing library and shown once. */
export const demoPassphrase = (account: string): string => `${account} opent de kluis van de demonstratie`;
