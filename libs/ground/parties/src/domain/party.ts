// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';

/** I-01: `none_yet` is a first-class answer, for initiatives above all. */
export const LEGAL_FORMS = [
  'none_yet',
  'association',
  'foundation',
  'cooperative',
  'care_cooperative',
  'neighbourhood_cooperative',
  'housing_cooperative',
  'private_company',
  'public_company',
  'partnership',
  'sole_trader',
  'other',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** What one says of a party when registering or changing it. */
export interface PartyInput {
  readonly name: string;
  readonly legalForm?: string | null;
  readonly kvkNumber?: string | null;
}

export interface PartyFacts {
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly kvkNumber: string | null;
}

export type PartyFactsError = DomainError<'PARTY_NAME_LENGTH' | 'LEGAL_FORM_UNKNOWN' | 'KVK_NUMBER_INVALID'>;

const MOST_LETTERS = 200;

/** P-01: a name is enough; neither a KvK number nor a legal form is asked of anybody. */
export function readPartyFacts(input: PartyInput): Result<PartyFacts, PartyFactsError> {
  const name = input.name.trim().replace(/\s+/g, ' ');
  const legalForm = input.legalForm ?? 'none_yet';
  const kvkNumber = input.kvkNumber?.replace(/[\s.]/g, '') ?? '';
  if (name === '' || name.length > MOST_LETTERS)
    return err(invalid('PARTY_NAME_LENGTH', { rule: 'P-01', path: ['name'], params: { most: MOST_LETTERS } }));
  if (!(LEGAL_FORMS as readonly string[]).includes(legalForm)) return err(invalid('LEGAL_FORM_UNKNOWN', { rule: 'I-01', path: ['legalForm'] }));
  if (kvkNumber !== '' && !/^\d{8}$/.test(kvkNumber)) return err(invalid('KVK_NUMBER_INVALID', { rule: 'P-01', path: ['kvkNumber'] }));
  return ok({ name, legalForm: legalForm as LegalForm, kvkNumber: kvkNumber === '' ? null : kvkNumber });
}
