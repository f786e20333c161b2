// SPDX-License-Identifier: EUPL-1.2
// As a program (npm run retention): preview, run, report [--since 2026-01-01], hold KIND ID "reason", release KIND ID.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { retentionRules } from '@samenspel/composition';
import { Retention, RetentionHolds } from '@samenspel/database';
import type { DomainError, Result } from '@samenspel/kernel';
import { argv, env, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { openCore } from './core.js';
import { previewText, reportText } from './retention-command.js';
import { readWorkerSettings } from './worker-settings.js';
import { WorkerModule } from './worker.module.js';

const USAGE =
  'Use it like this: npm run retention -- preview, run, report --since 2026-01-01, hold tender ID "a case runs", or release tender ID (also for a lot).';

async function main(): Promise<string> {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    options: { since: { type: 'string', default: '1970-01-01' } },
    allowPositionals: true,
  });
  const [command = '', kind = '', id = '', reason = ''] = positionals;
  if (!['preview', 'run', 'report', 'hold', 'release'].includes(command)) throw new Error(USAGE);
  const core = await openCore(readWorkerSettings(env));
  const container = await NestFactory.createApplicationContext(WorkerModule.with(core), { logger: ['error', 'fatal'], abortOnError: false });
  try {
    const rules = retentionRules(core.keys, (one) => container.get(one, { strict: false }));
    const retention = new Retention(core.unitOfWork, rules);
    const holds = new RetentionHolds(core.unitOfWork);
    if (command === 'preview') return previewText(await retention.preview());
    if (command === 'report') return reportText(await retention.report(new Date(values.since)));
    if (command === 'run') return `${await retention.run(false)} records went. What they were: npm run retention -- report`;
    return told(
      command === 'hold' ? await holds.place({ kind, id }, reason) : await holds.release({ kind, id }),
      `${kind} ${id}: ${command} is recorded.`,
    );
  } finally {
    await container.close();
    await core.dataSource.destroy();
  }
}

function told(result: Result<void, DomainError>, text: string): string {
  if (!result.ok) throw new Error(`It was refused: ${result.error.code}. ${USAGE}`);
  return text;
}

try {
  stdout.write(`${await main()}\n`);
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  exit(1);
}
