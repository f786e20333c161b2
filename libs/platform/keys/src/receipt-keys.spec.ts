// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { generateKeySet, rotateKeySet } from './key-set.js';
import { KeySettingError } from './key-setting-error.js';
import { ReceiptKeys } from './receipt-keys.js';

const set = generateKeySet();
const keys = ReceiptKeys.parse(set.receiptKey, set.earlierReceiptKeys);
const text = Buffer.from('receipt');

describe('receipt keys', () => {
  it('B-06 a signature verifies under the published key and not over a changed text', () => {
    const signature = keys.sign(text);
    expect(signature).toHaveLength(64);
    expect(keys.verify(keys.keyId, text, signature)).toBe(true);
    expect(keys.verify(keys.keyId, Buffer.from('receipT'), signature)).toBe(false);
    expect(keys.verify('0000000000000000', text, signature)).toBe(false);
  });

  it('B-06 after a rotation the old key stays listed and keeps verifying old receipts', () => {
    const next = rotateKeySet(rotateKeySet(set));
    const rotated = ReceiptKeys.parse(next.receiptKey, next.earlierReceiptKeys);
    expect(rotated.verify(keys.keyId, text, keys.sign(text))).toBe(true);
    const { keys: listed } = rotated.keysDocument();
    expect(listed).toHaveLength(3);
    expect(listed.filter((key) => key.current).map((key) => key.id)).toEqual([rotated.keyId]);
    expect(listed.find((key) => key.id === keys.keyId)?.publicKeyPem).toBe(keys.publicKeyPem);
  });

  it('a setting that is not an Ed25519 key is refused', () => {
    expect(() => ReceiptKeys.parse('AAAA')).toThrow(KeySettingError);
    expect(() => ReceiptKeys.parse(set.receiptKey, 'AAAA')).toThrow(/entry 1/);
  });
});
