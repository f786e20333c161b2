// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { closedFlags } from './short-lived-process.js';

const target = join(tmpdir(), `samenspel-closed-${process.pid}`);

/** Runs one line under the flags of the processes for secrets, or without them as the control. */
async function tried(line: string, flags: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, '--input-type=module', '-e', `try { ${line}; console.log('done') } catch (e) { console.log(e.code) }`],
    {
      env: {},
    },
  );
  return stdout.trim();
}

describe('a process for secrets', () => {
  const acts = [
    ['write a file', `(await import('node:fs')).writeFileSync(${JSON.stringify(target)}, 'secret')`],
    ['start a process', `(await import('node:child_process')).execFileSync(process.execPath, ['--version'])`],
    ['start a thread', `new (await import('node:worker_threads')).Worker('1', { eval: true }).terminate()`],
    [
      'write a heap snapshot',
      `process.chdir(${JSON.stringify(tmpdir())}); (await import('node:fs')).unlinkSync((await import('node:v8')).writeHeapSnapshot())`,
    ],
  ] as const;

  it.each(acts)('B-03 B-07 cannot %s', async (_act, line) => {
    expect(await tried(line, closedFlags())).toBe('ERR_ACCESS_DENIED');
    expect(existsSync(target)).toBe(false);
  });

  it('B-03 the flags are why: without them a file is written', async () => {
    const [, write] = acts[0];
    expect(await tried(`${write}; (await import('node:fs')).unlinkSync(${JSON.stringify(target)})`, [])).toBe('done');
  });
});
