// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { mayHoldBsn, passesBsnCheck } from './bsn.js';

describe('G-10 citizen service numbers', () => {
  it('G-10 knows a number by its check, also with dots or blanks', () => {
    expect(passesBsnCheck('111222333')).toBe(true);
    expect(passesBsnCheck('111222334')).toBe(false);
    expect(mayHoldBsn('s00000000:111222333')).toBe(true);
    expect(mayHoldBsn('Mijn nummer is 1112.22.333')).toBe(true);
    expect(mayHoldBsn('111 222 333')).toBe(true);
  });

  it('G-10 leaves longer numbers and words alone', () => {
    expect(mayHoldBsn('NL91ABNA0417164300')).toBe(false);
    expect(mayHoldBsn('1112223334')).toBe(false);
    expect(mayHoldBsn('digid-anna')).toBe(false);
  });
});
