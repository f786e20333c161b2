// SPDX-License-Identifier: EUPL-1.2
import type { INestApplication } from '@nestjs/common';
import type { Server } from 'node:http';
import type { Core } from './core.js';

const PATIENCE_MS = 20_000;

/** No longer ready, finish what runs within twenty seconds, let go of the database. A second signal does not wait. */
export function stopOnSignals(app: INestApplication, server: Server, metricsServer: Server, core: Core): void {
  const stop = (): void => {
    if (core.draining.active) process.exit(1);
    core.draining.begin();
    core.log.info({ event: 'stopping' });
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    server.closeIdleConnections();
    app
      .close()
      .then(() => core.dataSource.destroy())
      .then(
        () => {
          metricsServer.close();
          core.log.info({ event: 'stopped' });
          process.exit(0);
        },
        (error: unknown) => {
          core.log.failure('stop.failed', error);
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}
