// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeProblems, dockerfileProblems, knownIn } from './checks/containers.mjs';
import { deadLinks } from './checks/documents.mjs';
import { workflowProblems } from './checks/pipelines.mjs';
import { unknownCommands } from './commands-in.mjs';

const project = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

describe('the check of the container files', () => {
  const known = knownIn(project);
  const compose = read('docker-compose.yml');

  it.each([
    ['a program that is gone', 'apps/worker/dist/main.js', 'apps/worker/dist/mane.js', 'apps/worker/src/mane.ts'],
    ['a variable that nothing reads', 'SAMENSPEL_SMTP_URL:', 'SAMENSPEL_SMPT_URL:', 'sets SAMENSPEL_SMPT_URL'],
    ['a port that nothing listens on', "SAMENSPEL_PORT: '8080'", "SAMENSPEL_PORT: '8888'", 'uses port 8888'],
    ['a volume that is not declared', 'files:/var/lib/samenspel', 'fils:/var/lib/samenspel', 'mounts fils'],
    ['a service that is not there', '      mail-catcher: {', '      mail-catchr: {', 'waits for mail-catchr'],
    ['a route that does not answer', '/health/ready', '/health/steady', 'asks /health/steady'],
    ['a command that does not exist', 'npm start', 'npm run begin', 'npm run begin'],
  ])('finds %s', (_what, from, to, problem) => {
    expect(compose).toContain(from);
    expect(composeProblems(compose.replaceAll(from, to), known).join('\n')).toContain(problem);
  });
  it.each([
    ['COPY libs ./libs', 'COPY libz ./libs', 'copies libz'],
    ['npm run build', 'npm run bild', 'npm run bild'],
    ['apps/api/dist/main.js', 'apps/api/dist/mine.js', 'apps/api/src/mine.ts'],
  ])('finds a wrong "%s" in the Dockerfile', (from, to, problem) => {
    expect(dockerfileProblems(read('Dockerfile').replaceAll(from, to), known).join('\n')).toContain(problem);
  });
});

describe('the check of the documents', () => {
  it('finds a command that does not exist', () => {
    expect(unknownCommands('README.md', 'Run `npm start`, `npm ci` and `npm run fly`.', ['start'])).toEqual([
      'README.md says npm run fly, which package.json does not have',
    ]);
  });
  it('finds a link that leads nowhere', () => {
    const exists = (path: string): boolean => path === 'docs/a.md';
    expect(deadLinks('docs/b.md', '[a](a.md) [a](a.md#x) [c](c.md) [out](https://x.example)', exists)).toEqual([
      'docs/b.md links to c.md, which is not there',
    ]);
  });
});

describe('the check of the pipelines', () => {
  it('finds a step of its own', () => {
    expect(workflowProblems('w.yml', 'jobs: { a: { steps: [{ run: .ci/run }, { run: npx jest }, { run: npm run fly }] } }', ['test'])).toEqual([
      'w.yml runs "npx jest", which is neither .ci/run nor a script',
      'w.yml says npm run fly, which package.json does not have',
    ]);
  });
});
