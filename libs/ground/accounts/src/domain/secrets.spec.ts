// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { isApiKey, normalisedRecoveryCode, recoveryCodeOf } from './secrets.js';

describe('secrets that people and machines carry', () => {
  it('reads a recovery code as people type it', () => {
    const code = recoveryCodeOf(Uint8Array.from({ length: 20 }, (_, index) => index * 7));
    expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    expect(normalisedRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(code);
    expect(normalisedRecoveryCode('123456')).toBeNull();
  });

  it('knows an API key by its form', () => {
    expect(isApiKey(`smsp_${'a'.repeat(43)}`)).toBe(true);
    expect(isApiKey('smsp_short')).toBe(false);
  });
});
