// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { formsOf, needlesOf, packedFormsWith } from './needles.js';

describe('the forms of a text that is searched for', () => {
  const secret = 'kanarie-7Qx4-in-de-envelop';

  it.each(['', 'a', 'ab', 'abc', '{"answers":[{"text":"'])('are found after %j and before other text, in base64 too', (before) => {
    const encoded = Buffer.from(Buffer.from(`${before}${secret}, and more`).toString('base64'));
    expect([...needlesOf(secret)].filter(([, needle]) => encoded.includes(needle)).map(([form]) => form)).toEqual([
      `base64, ${before.length % 3} bytes on`,
    ]);
  });
  it.each(['gzip', 'zlib'])('are found packed by %s, between noise and when the end is cut off', (form) => {
    const packed = formsOf(secret).get(form) ?? Buffer.alloc(0);
    const content = Buffer.concat([randomBytes(500), packed.subarray(0, packed.length - 9), randomBytes(500)]);
    expect(packedFormsWith([Buffer.from(secret)], content)).toEqual([form]);
    expect(packedFormsWith([Buffer.from('iets anders dat er niet staat')], content)).toEqual([]);
  });
  it('are found in a form within a packed text', () => {
    const hex = Buffer.from(Buffer.from(secret).toString('hex'));
    expect(packedFormsWith([...needlesOf(secret).values()], gzipSync(hex))).toEqual(['gzip']);
  });
  it('are long enough not to be met by chance', () => {
    for (const [, needle] of needlesOf(secret)) expect(needle.length).toBeGreaterThan(24);
  });
});
