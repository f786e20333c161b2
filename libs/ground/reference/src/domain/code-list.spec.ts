// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { cpvCovers, sameCpvGroup } from './code-list.js';

describe('CPV codes', () => {
  it('covers what lies under it in the tree', () => {
    expect(cpvCovers('85312000', '85312100')).toBe(true);
    expect(cpvCovers('85312000', '85312000')).toBe(true);
    expect(cpvCovers('85312000', '85320000')).toBe(false);
    expect(cpvCovers('85312100', '85312000')).toBe(false);
  });

  it('T-04 counts codes of one group together', () => {
    expect(sameCpvGroup('85312000', '85320000')).toBe(true);
    expect(sameCpvGroup('85312000', '92600000')).toBe(false);
  });
});
