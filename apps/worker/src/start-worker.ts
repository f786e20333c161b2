// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { BounceAddresses, Mailer } from '@samenspel/messages';
import type { DestinationStream } from 'pino';
import { openCore } from './core.js';
import { receiveBounces } from './receive-bounces.js';
import { jobsOf } from './jobs.js';
import { Loop } from './loop.js';
import { WakeListener } from './wake-listener.js';
import type { WorkerSettings } from './worker-settings.js';
import { WorkerModule } from './worker.module.js';

export interface RunningWorker {
  /** Ends what runs, gives back what was taken, closes all connections. */
  readonly stop: () => Promise<void>;
}

/** Killed at any moment it loses nothing: all that it holds is a lease in the database. */
export async function startWorker(settings: WorkerSettings, logTo?: DestinationStream): Promise<RunningWorker> {
  const core = await openCore(settings, logTo);
  const container = await NestFactory.createApplicationContext(WorkerModule.with(core), { logger: ['error', 'fatal'], abortOnError: false });
  const bounces = settings.bounceMailbox === null ? null : new BounceAddresses(core.keys, settings.bounceMailbox);
  const mailer = new Mailer(settings.smtpUrl, settings.mailFrom, bounces);
  const receiver = bounces === null ? null : await receiveBounces(core, bounces);
  const loops = jobsOf(core, container, mailer).map((job) => new Loop(job, core.log));
  const listener = new WakeListener(settings.databaseUrl, () => {
    for (const loop of loops) loop.wake();
  });
  for (const loop of loops) loop.start();
  await listener.start();
  core.log.info({ event: 'worker.started', count: loops.length });
  const stop = async (): Promise<void> => {
    await listener.stop();
    await Promise.all(loops.map((loop) => loop.stop()));
    mailer.close();
    await receiver?.close();
    await container.close();
    await core.dataSource.destroy();
    core.log.info({ event: 'worker.stopped' });
  };
  return { stop };
}
