// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { PARTY_ROLES, STAFF_ROLES, withImpliedRoles } from './roles.js';
import { mayAnswerProposal, readProposal } from './staff-role.js';

describe('roles in a municipality', () => {
  it('P-06 knows the twelve roles, apart from those of other parties', () => {
    expect(STAFF_ROLES).toHaveLength(12);
    expect(STAFF_ROLES.filter((role) => (PARTY_ROLES as readonly string[]).includes(role))).toEqual([]);
    expect(readProposal({ role: 'mayor', personId: 'bo', guest: null }, 'an', 'baarn')).toMatchObject({ ok: false, error: { code: 'ROLE_UNKNOWN' } });
  });

  it('P-07 never gives a role to oneself', () => {
    for (const role of STAFF_ROLES) {
      expect(readProposal({ role, personId: 'an', guest: null }, 'an', 'baarn')).toMatchObject({
        ok: false,
        error: { code: 'ROLE_TO_ONESELF', rule: 'P-07' },
      });
    }
  });

  it('P-07 needs a second person, who does not get the role either', () => {
    const proposal = { personId: 'bo', proposedBy: 'an' };
    expect(mayAnswerProposal(proposal, 'an')).toMatchObject({ ok: false, error: { code: 'SECOND_PERSON_NEEDED' } });
    expect(mayAnswerProposal(proposal, 'bo')).toMatchObject({ ok: false, error: { code: 'ROLE_TO_ONESELF' } });
    expect(mayAnswerProposal(proposal, 'cas')).toMatchObject({ ok: true });
  });

  it('P-09 borrows a guest from another municipality only', () => {
    const guest = { fromMunicipalityId: 'soest', kind: 'tender', id: 't1' };
    expect(readProposal({ role: 'opening_officer', personId: 'bo', guest }, 'an', 'baarn')).toMatchObject({ ok: true, value: { guest } });
    expect(readProposal({ role: 'opening_officer', personId: 'bo', guest }, 'an', 'soest')).toMatchObject({ ok: false });
  });

  it('makes administrators and signers of a party members of it', () => {
    expect([...withImpliedRoles(['party_signer'])]).toEqual(['party_signer', 'party_member']);
    expect([...withImpliedRoles(['evaluator'])]).toEqual(['evaluator']);
  });
});
