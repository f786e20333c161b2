// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { needlesOf } from './needles.js';

describe('the forms of a text that is searched for', () => {
  const secret = 'kanarie-7Qx4-in-de-envelop';

  it.each(['', 'a', 'ab', 'abc', '{"answers":[{"text":"'])('are found after %j and before other text, in base64 too', (before) => {
    const encoded = Buffer.from(Buffer.from(`${before}${secret}, and more`).toString('base64'));
    expect([...needlesOf(secret)].filter(([, needle]) => encoded.includes(needle)).map(([form]) => form)).toEqual([
      `base64, ${before.length % 3} bytes on`,
    ]);
  });
  it('are long enough not to be met by chance', () => {
    for (const [, needle] of needlesOf(secret)) expect(needle.length).toBeGreaterThan(24);
  });
});
