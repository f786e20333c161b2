// SPDX-License-Identifier: EUPL-1.2
import { KeySettingError } from './key-setting-error.js';

const ENTRY = /^([1-9][0-9]{0,4}):([A-Za-z0-9+/]{43}=)$/;
const HIGHEST = 65_535;

/** Reads `2:base64,1:base64` into versions and keys of 32 bytes; a wrong setting is named, its value is not. */
export function parseKeyList(setting: string): ReadonlyMap<number, Buffer> {
  const keys = new Map<number, Buffer>();
  const entries = setting.split(',').map((entry) => entry.trim());
  for (const [index, entry] of entries.entries()) {
    const found = ENTRY.exec(entry);
    const version = Number(found?.[1]);
    if (!found || version > HIGHEST) {
      throw new KeySettingError(
        `The installation key is wrong at entry ${index + 1}: expected a version, a colon and 32 bytes in base64, such as 1:AAAA…=.`,
      );
    }
    if (keys.has(version)) throw new KeySettingError(`The installation key version ${version} is in the settings twice.`);
    keys.set(version, Buffer.from(found[2] ?? '', 'base64'));
  }
  return keys;
}
