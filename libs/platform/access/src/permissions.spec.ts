// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { catalogue, narrowedTo, permissionsOf } from './permissions.js';

describe('permissions', () => {
  it('gives everyone what a visitor may, and nothing more without a role', () => {
    expect(permissionsOf([]).has('tender:read')).toBe(true);
    expect(permissionsOf([]).has('tender:draft')).toBe(false);
    expect(permissionsOf(['procurement_officer']).has('tender:draft')).toBe(true);
    expect(permissionsOf(['procurement_officer']).has('tender:read')).toBe(true);
  });

  it('P-06 P-07 gives the tenant administrator no content: neither tenders, bids, prices, scores nor advice', () => {
    const OF_CONTENT = /^(tender|bid|price|score|consensus|award|advice|opening|vault|contract|complaint|question)/;
    const content = [...permissionsOf(['tenant_administrator'])].filter((name) => !permissionsOf([]).has(name) && OF_CONTENT.test(name));
    // Who keeps the safe says which key lies in it; its share opens nothing without an officer.
    expect(content).toEqual(['vault:register-recovery']);
  });

  it('P-09 never gives the proposing and the deciding permission of a pair to one role', () => {
    const pairs = [
      ['tender:propose', 'tender:publish'],
      ['bid:propose-validity', 'bid:decide-validity'],
      ['award:prepare', 'award:decide'],
      ['advice:judge-conflict', 'advice:decide-dispute'],
      ['complaint:handle', 'complaint:decide'],
      ['score:give', 'award:decide'],
      ['opening:open', 'score:give'],
    ] as const;
    for (const [one, other] of pairs) {
      const both = (catalogue[one].roles as readonly string[]).filter((role) => (catalogue[other].roles as readonly string[]).includes(role));
      expect([one, other, both]).toEqual([one, other, []]);
    }
  });

  it('A-07 gives no role of a party the opened prices', () => {
    for (const role of ['party_administrator', 'party_signer', 'party_member', 'person', 'machine'] as const) {
      expect(permissionsOf([role]).has('price:read')).toBe(false);
    }
  });

  it('lets scopes narrow and never widen', () => {
    const member = permissionsOf(['party_member', 'party_signer']);
    const token = narrowedTo(member, ['bid:submit', 'tender:draft']);
    expect(token.has('bid:submit')).toBe(true);
    expect(token.has('bid:draft')).toBe(false);
    expect(token.has('tender:draft')).toBe(false);
    expect(token.has('tender:read')).toBe(true);
  });

  it('says in one sentence what each permission is', () => {
    for (const [name, row] of Object.entries(catalogue)) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$/);
      expect(row.sentence).toMatch(/^[A-Z].*[^.]\.$/);
    }
  });
});
