// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { problemsOf as lockProblems } from './checks/lock-file.mjs';
import { problemsOf as textProblems } from './checks/source-text.mjs';

const lock = (extra: object): string =>
  JSON.stringify(
    { packages: { 'node_modules/@swc/core': { version: '1.16.18' }, 'node_modules/unrs-resolver': { version: '1.12.2' }, ...extra } },
    null,
    2,
  );

describe('the check of the lock file', () => {
  it('is content with versions and digests', () => {
    expect(lockProblems(lock({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', funding: { url: 'https://a.example/fund' } } }))).toEqual(
      [],
    );
  });
  it('finds the address of a registry', () => {
    expect(lockProblems(lock({ 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } }))).toEqual([
      'package-lock.json holds the address https://registry.example/a.tgz',
    ]);
  });
  it('finds a pin that came loose', () => {
    expect(lockProblems(lock({ 'node_modules/@swc/core': { version: '1.16.22' } }))).toEqual(['@swc/core must be 1.16.18, not 1.16.22']);
  });
});

describe('the check of the sources', () => {
  it.each(['// eslint-disable-next-line', '// @ts-ignore', '// TODO later', '// prettier-ignore', 'registry=https://x.example'])(
    'finds %s',
    (line) => {
      expect(textProblems('libs/a.ts', `const a = 1;\n${line}\n`)).toHaveLength(1);
    },
  );
});

describe('the conventions in the linter', () => {
  // In a pipeline (CI=true) typescript-eslint takes the text of a file from the disk, once; here it is given.
  process.env['TSESTREE_SINGLE_RUN'] = 'false';
  const linter = new ESLint({ cwd: join(import.meta.dirname, '../..') });
  /** Linted as if it stood in an existing file of that kind, since types are looked up there. */
  const rulesBroken = async (code: string, filePath = 'libs/kernel/src/result.ts'): Promise<string[]> => {
    const [result] = await linter.lintText(`// SPDX-License-Identifier: EUPL-1.2\n${code}`, { filePath });
    return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  };

  it.each([
    ['no-restricted-syntax', 'export const now = new Date();\n'],
    ['no-restricted-syntax', 'export const now = Date.now();\n'],
    ['no-restricted-syntax', 'export const Kind = forwardRef(() => 1);\ndeclare function forwardRef(f: () => number): number;\n'],
    ['no-restricted-syntax', 'export const options = { synchronize: true };\n'],
    ['no-restricted-syntax', "declare const it: { skip(name: string): void };\nit.skip('later');\nexport {};\n"],
    ['no-restricted-syntax', "declare const jest: { mock(name: string): void };\njest.mock('x');\nexport {};\n"],
    ['@typescript-eslint/no-explicit-any', 'export const loose = (value: any): unknown => value;\n'],
    ['@typescript-eslint/no-floating-promises', 'declare const later: () => Promise<void>;\nlater();\nexport {};\n'],
    ['house/names', 'export class BaseService {}\n'],
    ['house/names', 'export class PartyManager {}\n'],
    ['no-warning-comments', '// todo: later\nexport {};\n'],
    ['max-lines', `${'export {};\n'.repeat(251)}`],
    ['max-lines-per-function', `export function long(): void {\n${'  void 0;\n'.repeat(61)}}\n`],
  ])('%s refuses what it should (%#)', async (rule, code) => {
    expect(await rulesBroken(code)).toContain(rule);
  });
  it('wants the licence in the first line', async () => {
    const [result] = await linter.lintText('export {};\n', { filePath: 'libs/kernel/src/result.ts' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('house/spdx-header');
  });
  it('is content with plain code', async () => {
    expect(await rulesBroken('export const twice = (value: number): number => value * 2;\n')).toEqual([]);
  });
});
