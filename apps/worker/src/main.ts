// SPDX-License-Identifier: EUPL-1.2
import { WrongSettings } from '@samenspel/config';
import { KeySettingError } from '@samenspel/keys';
import { CannotStart } from './core.js';
import { startWorker } from './start-worker.js';
import { readWorkerSettings } from './worker-settings.js';

const STOP_WITHIN_MS = 20_000;

/** Sentences for the operator go to standard error as they are; anything else is a bug and keeps its stack. */
function explain(error: unknown): void {
  const forOperator = error instanceof WrongSettings || error instanceof CannotStart || error instanceof KeySettingError;
  process.stderr.write(`${forOperator ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
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
