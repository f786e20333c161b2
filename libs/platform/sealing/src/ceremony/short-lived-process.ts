// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the runnable files are: next to this file after a build; the tests load sources and still run the built children. */
const built = dirname(fileURLToPath(import.meta.url)).replace(`${sep}src${sep}ceremony`, `${sep}dist${sep}ceremony`);

/**
 * Starts one of our own files as a process that keeps secrets in its memory only:
 * empty environment, no inspector (not by a signal either), no core dump, and no
 * permission to write files, start processes or load native code.
 */
export function startShortLived(file: 'key-making.child.js' | 'opening.child.js', ...args: readonly string[]): ChildProcess {
  const node = [process.execPath, ...closedFlags(), `${built}${sep}${file}`, ...args];
  // The shell takes away core dumps, which Node cannot do itself, and is then replaced by Node.
  const [command, rest] = process.platform === 'win32' ? [node[0] ?? '', node.slice(1)] : ['/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', ...node]];
  return spawn(command, rest, { env: {}, cwd: sep, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', windowsHide: true });
}

/** Flags that close a process; only what this Node knows: `--disable-sigusr1` came with 22.14, the permission model without a prefix with 22.13. */
export function closedFlags(): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  return [
    '--no-warnings',
    ...(known.has('--disable-sigusr1') ? ['--disable-sigusr1'] : []),
    ...(known.has('--permission') ? ['--permission', '--allow-fs-read=*'] : []),
    ...(known.has('--report-exclude-env') ? ['--report-exclude-env'] : []),
  ];
}

/** Sends and resolves when the message has left this process. */
export function tell(child: ChildProcess, message: object): Promise<void> {
  return new Promise((resolve, reject) => {
    child.send(message, (cause) => (cause ? reject(new CeremonyEnded('the process for secrets is gone', { cause })) : resolve()));
  });
}

/** The process ended before its work was done; what it held is gone, and the work starts again. */
export class CeremonyEnded extends Error {
  override readonly name = 'CeremonyEnded';
}
