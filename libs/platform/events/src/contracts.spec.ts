// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPE = /'([a-z][a-z-]*\.[a-z][a-z_-]*)'/g;
const EMITTED = /type: '([a-z][a-z-]*\.[a-z][a-z_-]*)',\s*version:/g;

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith('.ts') && !/spec\.ts$/.test(entry.name) && !/\/(dist|testing)(\/|$)/.test(entry.parentPath),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const found = (sources: readonly string[], pattern: RegExp): string[] =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, type = '']) => type));

const declared = new Set(found(sourcesIn(fileURLToPath(new URL('contracts', import.meta.url))), TYPE));
const libs = fileURLToPath(new URL('../../../', import.meta.url));
const emitted = found(sourcesIn(libs), EMITTED);

describe('event contracts', () => {
  it('declare every event that a lib emits', () => {
    expect([...new Set(emitted)].filter((type) => !declared.has(type)).toSorted()).toEqual([]);
  });
});
