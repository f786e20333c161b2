// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { WrongSettings } from '@samenspel/config';
import { KeySettingError } from '@samenspel/keys';
import { Health, startMetricsServer } from '@samenspel/telemetry';
import { readApiSettings } from './api-settings.js';
import { CannotStart, openCore } from './core.js';
import { createApi } from './create-api.js';
import { stopOnSignals } from './stop.js';

async function start(): Promise<void> {
  const settings = readApiSettings(process.env);
  const core = await openCore(settings);
  const app = await createApi(core);
  const metricsServer = await startMetricsServer(settings.metricsPort, core.metrics, app.get(Health));
  await app.listen(settings.port);
  stopOnSignals(app, core, metricsServer);
  core.log.info({ event: 'started', port: settings.port });
}

start().catch((error: unknown) => {
  // Only what we say ourselves: another message may quote an address with its password.
  const ours =
    error instanceof WrongSettings ||
    error instanceof CannotStart ||
    error instanceof KeySettingError ||
    (error as Error | null)?.name === 'UndeclaredAccess';
  const taken = (error as { code?: string } | null)?.code === 'EADDRINUSE';
  const sentence = ours
    ? (error as Error).message
    : taken
      ? 'The port is taken. Stop the other program, or set SAMENSPEL_PORT and SAMENSPEL_METRICS_PORT.'
      : null;
  process.stderr.write(`The API does not start.\n${sentence ?? (error instanceof Error ? (error.stack ?? error.name) : String(error))}\n`);
  process.exit(1);
});
