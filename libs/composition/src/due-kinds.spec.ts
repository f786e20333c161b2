// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dueHandlerClasses } from './domain-modules.js';

const libs = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['domains', 'ground'].flatMap((floor) =>
  readdirSync(join(libs, floor), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('spec.ts') && !entry.parentPath.includes('/dist'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);
const all = (pattern: RegExp): RegExpExecArray[] => sources.flatMap((source) => [...source.matchAll(pattern)]);

describe('due moments of all libs', () => {
  it('have a handler each, or they would wait for ever', () => {
    const declared = new Map(all(/const (DUE_[A-Z_]+) = '([a-z_]+)'/g).map(([, name = '', kind = '']) => [name, kind] as const));
    const handled = new Set(all(/readonly kind = (?:'([a-z_]+)'|(DUE_[A-Z_]+))/g).map(([, kind, name = '']) => kind ?? declared.get(name)));
    expect(declared.size).toBeGreaterThan(0);
    expect([...declared.values()].filter((kind) => !handled.has(kind))).toEqual([]);
    expect(dueHandlerClasses).toHaveLength(handled.size);
  });
});
