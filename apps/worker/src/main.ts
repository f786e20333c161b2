// SPDX-License-Identifier: EUPL-1.2
import { WrongSettings } from '@samenspel/config';
import { KeySettingError } from '@samenspel/keys';
import { CannotStart } from './core.js';
import { startWorker } from './start-worker.js';
import { readWorkerSettings } from './worker-settings.js';

const STOP_WITHIN_MS = 20_000;

/** Sentences for the operator are said as they are; of anything else only the name and the place, for its text may quote a password. */
function explain(error: unknown): void {
  const forOperator = error instanceof WrongSettings || error instanceof CannotStart || error instanceof KeySettingError;
  const place =
    error instanceof Error ? [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n') : 'unknown error';
  process.stderr.write(`${forOperator ? error.message : place}\n`);
}

try {
  const worker = await startWorker(readWorkerSettings(process.env));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        explain(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
} catch (error) {
  explain(error);
  process.exit(1);
}
