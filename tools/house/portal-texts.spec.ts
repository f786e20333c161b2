// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTexts, usedKeys, type TextPart } from '@samenspel/texts';

const project = join(import.meta.dirname, '../..');
const SHARED = ['libs/web/portal-ui', 'libs/web/api-client'];
const PORTALS = ['apps/resident-portal', 'apps/municipal-portal'];

function textsOf(folder: string): TextPart {
  const read = (language: string): Record<string, string> =>
    JSON.parse(readFileSync(join(project, folder, `messages/${language}.json`), 'utf8')) as Record<string, string>;
  return { name: folder, texts: { nl: read('nl'), en: read('en') } };
}

const shared = textsOf('libs/web/portal-ui');
const sharedUse = SHARED.map((folder) => usedKeys(join(project, folder, 'src')));
/** A key is one name or names with dots, as in `tender.status.draft`. */
const CALL = /\bt\('([^']+)'/g;

describe.each(PORTALS)('the texts of %s', (portal) => {
  const texts = textsOf(portal);
  const used = usedKeys(join(project, portal, 'src'));

  it('X-07 stand in both languages, ask for the same params, and are short', () => {
    expect(checkTexts([texts])).toEqual([]);
    expect(checkTexts([shared])).toEqual([]);
  });

  it('X-07 are all there, and all used', () => {
    const known = new Set([...Object.keys(texts.texts.nl), ...Object.keys(shared.texts.nl)]);
    const asked = filesOf(portal).flatMap((source) => [...source.matchAll(CALL)].map(([, key = '']) => key));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
    const isUsed = (key: string, uses: readonly ReturnType<typeof usedKeys>[]): boolean =>
      uses.some(({ strings, beginnings }) => strings.has(key) || [...beginnings].some((start) => start.length > 3 && key.startsWith(start)));
    expect(Object.keys(texts.texts.nl).filter((key) => !isUsed(key, [used]))).toEqual([]);
    expect(Object.keys(shared.texts.nl).filter((key) => !isUsed(key, sharedUse))).toEqual([]);
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(join(project, folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
