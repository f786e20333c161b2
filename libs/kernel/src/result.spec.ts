// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { assertNever, err, ok } from '@samenspel/kernel';

describe('Result', () => {
  it('carries a value or an error, never both', () => {
    expect(ok(3)).toEqual({ ok: true, value: 3 });
    expect(err('late')).toEqual({ ok: false, error: 'late' });
  });
  it('names the value that a switch forgot', () => {
    expect(() => assertNever('x' as never)).toThrow('"x"');
  });
});
