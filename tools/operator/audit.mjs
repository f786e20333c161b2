// SPDX-License-Identifier: EUPL-1.2
// npm run audit -- verify [--heads file.json]: walks the whole audit chain. npm run audit -- heads: the heads, to be kept elsewhere.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runningDemo } from '../admin/running-demo.mjs';
import { auditHeads, verifyAudit } from './verify-audit.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const USAGE = 'Use it like this: npm run audit -- verify, npm run audit -- verify --heads kept-heads.json, or npm run audit -- heads';

async function main() {
  const { values, positionals } = parseArgs({ options: { heads: { type: 'string' } }, allowPositionals: true });
  const env = process.env['DATABASE_URL'] === undefined ? { ...process.env, ...runningDemo(project) } : process.env;
  if (positionals[0] === 'heads') return auditHeads(env);
  if (positionals[0] !== 'verify') throw new Error(USAGE);
  const { whole, text } = await verifyAudit(env, values.heads);
  process.exitCode = whole ? 0 : 1;
  return text;
}

try {
  process.stdout.write(`${await main()}\n`);
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 2;
}
