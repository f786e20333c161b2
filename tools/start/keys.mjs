// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secrets of the demo: made at the first start, kept beside the data and outside the database.
 * @param {string} folder @returns {Promise<import('@samenspel/keys').KeySet>}
 */
export async function demoKeys(folder) {
  const file = join(folder, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const { generateKeySet } = await import('@samenspel/keys');
  const keys = generateKeySet();
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' });
  return keys;
}
