// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedState } from './installed.mjs';

describe('what is installed', () => {
  let project: string;
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'samenspel-installed-'));
    mkdirSync(join(project, 'node_modules'));
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));
  const write = (file: string, packages: object): void => writeFileSync(join(project, file), JSON.stringify({ packages }));

  it('is nothing on a fresh clone', () => {
    write('package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(installedState(project)).toBe('nothing');
  });
  it('is all when npm wrote down what the lock file names, less what is for other systems', () => {
    write('package-lock.json', {
      '': {},
      'libs/x': {},
      'node_modules/x': { link: true },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    });
    write('node_modules/.package-lock.json', { 'node_modules/x': { link: true }, 'node_modules/a': { version: '1.0.0' } });
    expect(installedState(project)).toBe('all');
  });
  it.each([[{ 'node_modules/a': { version: '1.1.0' } }], [{ 'node_modules/c': { version: '1.0.0' } }]])(
    'is outdated after the lock file changed (%#)',
    (packages) => {
      write('package-lock.json', packages);
      write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
      expect(installedState(project)).toBe('outdated');
    },
  );
});
