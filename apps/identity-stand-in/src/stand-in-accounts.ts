// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';

/** Somebody who can be chosen on the stand-in's page. `method` says which real broker the account imitates. */
export interface StandInAccount {
  /** The subject that the application sees, such as `digid-anna`. */
  readonly id: string;
  readonly name: string;
  readonly method: 'digid' | 'eherkenning' | 'municipality' | 'email';
  readonly email?: string;
  readonly locale?: 'nl' | 'en';
  /** One line below the name on the page. */
  readonly about?: string;
  /** Further claims, to try what the application does with them. */
  readonly claims?: Readonly<Record<string, string | number | boolean>>;
}

/** Who there is when nothing else is configured: one of each kind, invented. */
export const defaultAccounts: readonly StandInAccount[] = [
  { id: 'digid-anna', name: 'Anna Voorbeeld', method: 'digid', locale: 'nl', about: 'Bewoner' },
  { id: 'digid-bram', name: 'Bram Voorbeeld', method: 'digid', locale: 'nl', about: 'Bewoner' },
  { id: 'eherkenning-zorg', name: 'Carla Voorbeeld', method: 'eherkenning', email: 'carla@aanbieder.example', locale: 'nl', about: 'Aanbieder' },
  {
    id: 'gemeente-inkoop',
    name: 'Dirk Voorbeeld',
    method: 'municipality',
    email: 'dirk@gemeente.example',
    locale: 'nl',
    about: 'Medewerker van de gemeente',
  },
];

const methods = new Set(['digid', 'eherkenning', 'municipality', 'email']);

/** Reads a list of accounts from JSON; says which entry is wrong. */
export function parseAccounts(json: string): StandInAccount[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) throw new Error('The accounts of the stand-in must be a JSON list.');
  return list.map((entry: unknown, index) => {
    if (!isAccount(entry))
      throw new Error(`Account ${index + 1} of the stand-in needs an id, a name and a method (digid, eherkenning, municipality or email).`);
    return entry;
  });
}

function isAccount(entry: unknown): entry is StandInAccount {
  if (typeof entry !== 'object' || entry === null) return false;
  const { id, name, method } = entry as Record<string, unknown>;
  return typeof id === 'string' && /^[\w.-]{1,60}$/.test(id) && typeof name === 'string' && typeof method === 'string' && methods.has(method);
}

export const readAccounts = (path: string): StandInAccount[] => parseAccounts(readFileSync(path, 'utf8'));
