// SPDX-License-Identifier: EUPL-1.2
// npm run audit -- verify [--heads file.json]: walks the whole audit chain; the file holds heads that were kept elsewhere.
import { AuditHeads, SubjectKeys, VerifyChain } from '@samenspel/audit';
import { apiTable, readSettings } from '@samenspel/config';
import { createDataSource } from '@samenspel/database';
import { InstallationKeys, ReceiptKeys } from '@samenspel/keys';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runningDemo } from '../admin/running-demo.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const USAGE = 'Use it like this: npm run audit -- verify, npm run audit -- verify --heads kept-heads.json, or npm run audit -- heads';
const { databaseUrl, installationKeys, receiptKey, earlierReceiptKeys } = apiTable;

/** @param {Readonly<Record<string, string | undefined>>} env */
async function open(env) {
  const settings = readSettings({ databaseUrl, installationKeys, receiptKey, earlierReceiptKeys }, env);
  const dataSource = await createDataSource(settings.databaseUrl, [], 1, {
    applicationName: 'samenspel-audit',
    statementTimeoutMs: 600_000,
  }).initialize();
  const subjectKeys = new SubjectKeys(InstallationKeys.parse(settings.installationKeys));
  return { dataSource, subjectKeys, receiptKeys: ReceiptKeys.parse(settings.receiptKey, settings.earlierReceiptKeys ?? '') };
}

/** @param {Awaited<ReturnType<typeof open>>} parts @param {string | undefined} file */
async function verify({ dataSource, subjectKeys, receiptKeys }, file) {
  /** @type {import('@samenspel/audit').SignedHead[]} */
  const kept = file === undefined ? [] : JSON.parse(readFileSync(file, 'utf8')).heads;
  const report = await new VerifyChain(dataSource, subjectKeys, receiptKeys).execute(kept);
  const faults = report.faults.map(({ fault, at }) => `  ${at}: ${fault}`);
  const verdict = faults.length === 0 ? 'The chain is whole.' : `The chain has ${faults.length} faults:`;
  const advice =
    file === undefined ? ['Only heads that were kept elsewhere prove that nobody computed the chain again: give them with --heads.'] : [];
  process.exitCode = faults.length === 0 ? 0 : 1;
  return [`${report.length} entries, ${report.erased} erased subjects, head ${report.head}`, verdict, ...faults, ...advice].join('\n');
}

async function main() {
  const { values, positionals } = parseArgs({ options: { heads: { type: 'string' } }, allowPositionals: true });
  if (positionals[0] !== 'verify' && positionals[0] !== 'heads') throw new Error(USAGE);
  const parts = await open(process.env['DATABASE_URL'] === undefined ? { ...process.env, ...runningDemo(project) } : process.env);
  try {
    if (positionals[0] === 'heads') return JSON.stringify({ heads: await new AuditHeads(parts.dataSource).list() }, null, 2);
    return await verify(parts, values.heads);
  } finally {
    await parts.dataSource.destroy();
  }
}

try {
  process.stdout.write(`${await main()}\n`);
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 2;
}
