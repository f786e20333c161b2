// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { identityFrom } from './signed-in-identity.js';

const claims = { iss: 'https://broker.example', sub: 'pseudonym-1', name: 'Anna Voorbeeld', locale: 'nl', sign_in_method: 'digid' };

describe('what is kept of a sign-in', () => {
  it('G-10 drops every claim that is not on the list, a citizen service number among them', () => {
    const found = identityFrom({ ...claims, bsn: '111222333', 'urn:nl-eid-gdi:1.0:LegalSubjectID': '111222333', address: { street: 'x' } });
    expect(found).toEqual({
      ok: true,
      value: { issuer: 'https://broker.example', subject: 'pseudonym-1', name: 'Anna Voorbeeld', email: null, language: 'nl', method: 'digid' },
    });
    expect(JSON.stringify(found)).not.toContain('111222333');
  });

  it('G-10 refuses a subject that is a citizen service number, and does not repeat it', () => {
    for (const sub of ['111222333', 's00000000:111222333', '1112.22.333']) {
      const found = identityFrom({ ...claims, sub });
      expect(found).toEqual({ ok: false, error: { kind: 'refused', code: 'SIGN_IN_WITH_CITIZEN_NUMBER', rule: 'G-10' } });
    }
  });

  it('G-10 does not keep one that hides in the name or the mail address', () => {
    expect(identityFrom({ ...claims, name: 'Anna 111222333', email: '111222333@broker.example' })).toMatchObject({
      ok: true,
      value: { name: null, email: null },
    });
  });

  it('P-01 needs neither a name, an e-mail address nor any number', () => {
    expect(identityFrom({ iss: claims.iss, sub: claims.sub })).toMatchObject({ ok: true, value: { name: null, email: null, method: 'other' } });
    expect(identityFrom({ sub: 'x' })).toMatchObject({ ok: false });
  });
});
