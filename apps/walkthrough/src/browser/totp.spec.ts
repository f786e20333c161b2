// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { stepAt, totpAt } from './totp.js';

describe('the authenticator of a walkthrough person', () => {
  it('shows the codes of RFC 6238, appendix B (last six digits)', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totpAt(secret, stepAt(59_000))).toBe('287082');
    expect(totpAt(secret, stepAt(1_111_111_109_000))).toBe('081804');
    expect(totpAt(secret, stepAt(20_000_000_000_000))).toBe('353130');
  });
});
