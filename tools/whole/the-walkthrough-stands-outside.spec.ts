// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignImports } from './imports-of.js';

const folder = join(import.meta.dirname, '../../apps/walkthrough/src');
const ALLOWED = ['@samenspel/sealing'];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
  .map((entry) => join(entry.parentPath, entry.name));
const foreignIn = (source: string): string[] => foreignImports(folder, join(folder, 'steps/made-up.ts'), source, ALLOWED);

describe('the sources of the walkthrough', () => {
  it('import the sealing library, modules of Node and each other, and nothing else', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => foreignImports(folder, file, readFileSync(file, 'utf8'), ALLOWED).map((name) => `${file}: ${name}`))).toEqual([]);
  });
  it.each([
    [`import { Client } from 'pg';`, 'pg'],
    [`import type { Bid } from '@samenspel/aanbestedingen';`, '@samenspel/aanbestedingen'],
    [`export * from '@samenspel/database';`, '@samenspel/database'],
    [`export { OpeningCeremony } from '@samenspel/sealing/ceremony';`, '@samenspel/sealing/ceremony'],
    [`const inside = await import('typeorm');`, 'typeorm'],
    [`const inside = require('pg');`, 'pg'],
    [`import { use } from '../../../../libs/platform/database/src/index.js';`, '../../../../libs/platform/database/src/index.js'],
    [`const hidden = await import(\`p\${'g'}\`);`, 'something that is reckoned while it runs'],
  ])('would be found out with %s', (source, foreign) => {
    expect(foreignIn(source)).toEqual([foreign]);
  });
  it('may import what they do', () => {
    expect(
      foreignIn(`import { sealBid } from '@samenspel/sealing'; import { World } from '../world.js'; import { randomUUID } from 'node:crypto';`),
    ).toEqual([]);
  });
});
