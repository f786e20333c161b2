// SPDX-License-Identifier: EUPL-1.2
import type { INestApplication } from '@nestjs/common';
import type { Server } from 'node:http';
import type { Core } from './core.js';

const PATIENCE_MS = 20_000;

/** No longer ready, takes nothing new, finishes what runs, lets go of the database. */
export async function stopInOrder(app: INestApplication, core: Core, metricsServer: Server | null): Promise<void> {
  core.draining.begin();
  core.log.info({ event: 'stopping' });
  await app.close();
  await core.dataSource.destroy();
  metricsServer?.close();
  core.log.info({ event: 'stopped' });
}

/** Within twenty seconds; a second signal does not wait. */
export function stopOnSignals(app: INestApplication, core: Core, metricsServer: Server): void {
  const stop = (): void => {
    if (core.draining.active) process.exit(1);
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stopInOrder(app, core, metricsServer).then(
      () => process.exit(0),
      (error: unknown) => {
        core.log.failure('stop.failed', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}
