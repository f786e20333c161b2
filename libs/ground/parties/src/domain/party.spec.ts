// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readPartyFacts } from './party.js';

describe('registering a party', () => {
  it('P-01 asks for nothing but a name', () => {
    expect(readPartyFacts({ name: '  Buurtkamer   De Eem ' })).toEqual({
      ok: true,
      value: { name: 'Buurtkamer De Eem', legalForm: 'none_yet', kvkNumber: null },
    });
  });

  it('P-01 takes a KvK number when somebody has one, and refuses another number in its place', () => {
    expect(readPartyFacts({ name: 'Zorg', kvkNumber: '1234 5678' })).toMatchObject({ ok: true, value: { kvkNumber: '12345678' } });
    expect(readPartyFacts({ name: 'Zorg', kvkNumber: '123456789' })).toMatchObject({ ok: false, error: { code: 'KVK_NUMBER_INVALID' } });
  });

  it('I-01 knows the legal forms, "none yet" among them', () => {
    expect(readPartyFacts({ name: 'Zorg', legalForm: 'care_cooperative' })).toMatchObject({ ok: true });
    expect(readPartyFacts({ name: 'Zorg', legalForm: 'nv' })).toMatchObject({ ok: false, error: { code: 'LEGAL_FORM_UNKNOWN' } });
  });

  it('refuses a name that is empty or does not fit', () => {
    expect(readPartyFacts({ name: '   ' })).toMatchObject({ ok: false, error: { code: 'PARTY_NAME_LENGTH' } });
    expect(readPartyFacts({ name: 'x'.repeat(201) })).toMatchObject({ ok: false, error: { code: 'PARTY_NAME_LENGTH' } });
  });
});
