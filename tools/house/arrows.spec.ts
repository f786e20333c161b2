// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from './checks/arrows.mjs';

const project = join(import.meta.dirname, '../..');

/** The rule, the folder of the file that imports, and what it imports. */
const refused: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['arrow-from-kernel', 'libs/kernel/src', 'libs/platform/keys/src/index.ts'],
  ['arrow-from-access', 'libs/platform/access/src', 'libs/platform/database/src/index.ts'],
  ['arrow-from-accounts', 'libs/ground/accounts/src', 'libs/ground/parties/src/index.ts'],
  ['arrow-from-parties', 'libs/ground/parties/src', 'libs/domains/initiatives/src/index.ts'],
  ['arrow-from-initiatives', 'libs/domains/initiatives/src', 'libs/domains/aanbestedingen/src/index.ts'],
  ['inner-floor-domain', 'libs/ground/parties/src/domain', 'libs/ground/parties/src/persistence/party.entity.ts'],
  ['inner-floor-persistence', 'libs/ground/parties/src/persistence', 'libs/ground/parties/src/application/add-party.ts'],
  ['inner-floor-application', 'libs/ground/parties/src/application', 'libs/ground/parties/src/graphql/party.type.ts'],
  ['pure-domain', 'libs/ground/parties/src/domain', 'libs/platform/keys/src/index.ts'],
  ['pure-domain', 'libs/ground/parties/src/domain', 'node:fs'],
  ['pure-kernel', 'libs/kernel/src', 'node:fs'],
  ['pure-kernel-time', 'libs/kernel/src/time', 'node:fs'],
  ['only-public-faces', 'libs/domains/initiatives/src', 'libs/ground/parties/src/domain/party.ts'],
  ['only-public-faces-from-apps', 'apps/api/src', 'libs/ground/parties/src/domain/party.ts'],
  ['composition-is-for-apps', 'libs/domains/initiatives/src', 'libs/composition/src/index.ts'],
  ['nobody-uses-an-app', 'libs/domains/initiatives/src', 'apps/api/src/index.ts'],
  ['apps-do-not-meet', 'apps/api/src', 'apps/worker/src/index.ts'],
  ['app-walkthrough', 'apps/walkthrough/src', 'libs/platform/database/src/index.ts'],
  ['app-identity-stand-in', 'apps/identity-stand-in/src', 'libs/platform/database/src/index.ts'],
  ['resolvable', 'libs/ground/parties/src', './nowhere.js'],
];
const allowed: readonly (readonly [from: string, to: string])[] = [
  ['libs/domains/aanbestedingen/src', 'libs/ground/parties/src/index.ts'],
  ['libs/ground/parties/src/application', 'libs/ground/parties/src/domain/party.ts'],
  ['apps/api/src', 'libs/composition/src/index.ts'],
];

describe('the check of the arrows', () => {
  let tree: string;
  let said: string;
  const write = (path: string, text: string): void => {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  const writeImport = (file: string, to: string): void => {
    const inTree = to.endsWith('.ts');
    const up = '../'.repeat(file.split('/').length - 1);
    if (inTree) write(to, 'export const used = 1;\n');
    write(file, `import * as used from '${inTree ? `${up}${to.replace(/\.ts$/, '.js')}` : to}';\nexport const using = used;\n`);
  };
  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'samenspel-arrows-'));
    write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext" } }');
    refused.forEach(([, from, to], index) => writeImport(`${from}/refused-${index}.ts`, to));
    allowed.forEach(([from, to], index) => writeImport(`${from}/allowed-${index}.ts`, to));
    write('libs/kernel/src/a.ts', "import { b } from './b.js';\nexport const a = () => b;\n");
    write('libs/kernel/src/b.ts', "import { a } from './a.js';\nexport const b = () => a;\n");
    said = (await check(project, tree)).join('\n');
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(refused.map(([rule, from, to], index) => ({ rule, from, to, index })))('$rule: $from may not import $to', ({ rule, from, index }) => {
    expect(said).toContain(`error ${rule}: ${from}/refused-${index}.ts`);
  });
  it.each(allowed.map(([from, to], index) => ({ from, to, index })))('$from may import $to', ({ index }) => {
    expect(said).not.toContain(`allowed-${index}.ts`);
  });
  it('finds a circle', () => {
    expect(said).toMatch(/error no-circle: libs\/kernel\/src\/[ab]\.ts/);
  });
});
