// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InstallationKeys, SEAL_OVERHEAD } from './installation-keys.js';
import { generateKeySet, rotateKeySet } from './key-set.js';
import { KeySettingError, UnreadableAtRest } from './key-setting-error.js';

const first = generateKeySet();
const second = rotateKeySet(first);
const keys = InstallationKeys.parse(first.installationKeys);
const rotated = InstallationKeys.parse(second.installationKeys);

describe('installation keys', () => {
  it('B-03 what is sealed opens again, is a fixed number of bytes longer, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, context) => {
        const sealed = keys.seal('rest', bytes, context);
        expect(sealed.length).toBe(bytes.length + SEAL_OVERHEAD);
        expect(keys.open('rest', sealed, context).equals(Buffer.from(bytes))).toBe(true);
        expect(keys.seal('rest', bytes, context).equals(sealed)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('B-03 a sealed value does not open in another place, for another purpose, or with any byte changed', () => {
    const sealed = keys.seal('rest', Buffer.from('Stichting De Hoek'), 'slot 1');
    expect(() => keys.open('rest', sealed, 'slot 2')).toThrow(UnreadableAtRest);
    expect(() => keys.open('slot', sealed, 'slot 1')).toThrow(UnreadableAtRest);
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => keys.open('rest', changed, 'slot 1')).toThrow(UnreadableAtRest);
    }
    for (const length of [0, 1, SEAL_OVERHEAD - 1, SEAL_OVERHEAD, sealed.length - 1]) {
      expect(() => keys.open('rest', sealed.subarray(0, length), 'slot 1')).toThrow(UnreadableAtRest);
    }
  });

  it('B-03 a tag is stable, belongs to one purpose, and tells where one part ends and the next begins', () => {
    expect(keys.tag('tag', 'p', 'tender', 'party')).toEqual(keys.tag('tag', 'p', 'tender', 'party'));
    expect(keys.tag('tag', 'ab', 'c')).not.toEqual(keys.tag('tag', 'a', 'bc'));
    expect(keys.tag('tag', 'a')).not.toEqual(keys.tag('audit', 'a'));
    expect(keys.tag('tag', 'a')).toHaveLength(32);
  });

  it('after a rotation old values still open, new ones name the new key, and old tags can still be computed', () => {
    const old = keys.seal('rest', Buffer.from('x'), 'c');
    expect(rotated.open('rest', old, 'c').toString()).toBe('x');
    expect(rotated.versionOf(old)).toBe(1);
    expect(rotated.versionOf(rotated.seal('rest', Buffer.from('x'), 'c'))).toBe(2);
    expect(rotated.tagsUnderAll('tag', 'a')).toEqual([rotated.tag('tag', 'a'), keys.tag('tag', 'a')]);
    expect(() => keys.open('rest', rotated.seal('rest', Buffer.from('x'), 'c'), 'c')).toThrow(/version 2 is not in the settings/);
  });

  it('a wrong or missing key is named before anything is touched', () => {
    expect(() => keys.verify(keys.checks())).not.toThrow();
    expect(() => rotated.verify(keys.checks())).not.toThrow();
    expect(() => keys.verify(rotated.checks())).toThrow(/version 2 is missing/);
    expect(() => InstallationKeys.parse(generateKeySet().installationKeys).verify(keys.checks())).toThrow(/not the key this database was made with/);
  });

  it('a setting that is not a key is refused with a sentence that does not repeat it', () => {
    for (const setting of ['', '1:short', 'x', '0:' + 'A'.repeat(43) + '=', '70000:' + 'A'.repeat(43) + '=', `${first.installationKeys},nonsense`]) {
      expect(() => InstallationKeys.parse(setting)).toThrow(KeySettingError);
    }
    expect(() => InstallationKeys.parse(`${first.installationKeys},${first.installationKeys}`)).toThrow(/twice/);
    expect(() => InstallationKeys.parse('1:secret-text')).toThrow(expect.not.objectContaining({ message: expect.stringContaining('secret-text') }));
  });
});
