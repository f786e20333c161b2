// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sealingTexts } from './texts.js';

const source = dirname(fileURLToPath(import.meta.url));

/** Every file that `index.ts` pulls in, with what it imports from outside. */
async function reached(entry: string, seen = new Map<string, string[]>()): Promise<Map<string, string[]>> {
  if (seen.has(entry)) return seen;
  const text = await readFile(entry, 'utf8');
  const imports = [...text.matchAll(/(?:import|export)[^;']*? from '([^']+)'/g)].map(([, name = '']) => name);
  seen.set(
    entry,
    imports.filter((name) => !name.startsWith('.')),
  );
  for (const name of imports.filter((one) => one.startsWith('.') && one.endsWith('.js')))
    await reached(join(dirname(entry), name.replace(/\.js$/, '.ts')), seen);
  return seen;
}

describe('the sealing library', () => {
  it('B-03 runs in a browser: its face reaches two libraries and the kernel, and nothing of Node', async () => {
    const files = await reached(join(source, 'index.ts'));
    expect(files.size).toBeGreaterThan(20);
    expect([...new Set([...files.values()].flat())].sort()).toEqual(['@samenspel/kernel', 'age-encryption', 'shamir-secret-sharing']);
    for (const file of files.keys()) expect(await readFile(file, 'utf8')).not.toMatch(/\b(Buffer\.[a-z]|process\.[a-z]|require\(|__dirname)/);
  });

  it('has a text in both languages for each code, and no text too many', async () => {
    const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
    const codes = new Set<string>();
    for (const name of names) {
      for (const [, code = ''] of (await readFile(join(source, name), 'utf8')).matchAll(
        /'((?:BID|CEREMONY|CONTAINER|DRILL|ENVELOPE|RECEIPT|RECIPIENT|SHARES?|VAULT)_[A-Z_]+)'/g,
      ))
        codes.add(code);
    }
    expect(Object.keys(sealingTexts.nl)).toEqual([...codes].sort());
    expect(Object.keys(sealingTexts.en)).toEqual(Object.keys(sealingTexts.nl));
  });

  it('B-03 every test that the page on promises names is there', async () => {
    const root = join(source, '../../../..');
    const named = [...(await readFile(join(root, 'docs/sealed-bids.md'), 'utf8')).matchAll(/`([^`]+\.(?:db-|e2e-)?spec\.ts)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(15);
    for (const path of named) await expect(access(join(root, path))).resolves.toBeUndefined();
  });
});
