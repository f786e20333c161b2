// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { needsSecondAdministrator, withoutAdministrator } from './administrators.js';

describe('administrators of a party', () => {
  it('P-05 nudges while there are fewer than two distinct persons', () => {
    expect(needsSecondAdministrator([])).toBe(true);
    expect(needsSecondAdministrator(['an', 'an'])).toBe(true);
    expect(needsSecondAdministrator(['an', 'bo'])).toBe(false);
  });

  it('P-05 does not let the last administrator leave alone', () => {
    expect(withoutAdministrator(['an', 'an'], 'an')).toMatchObject({ ok: false, error: { code: 'LAST_ADMINISTRATOR', rule: 'P-05' } });
    expect(withoutAdministrator(['an', 'bo'], 'an')).toEqual({ ok: true, value: ['bo'] });
  });
});
