// SPDX-License-Identifier: EUPL-1.2
// npm run admin -- invite --email name@example.org: the first administrator, and the only way back in.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runningDemo } from './running-demo.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const usage = 'Use it like this: npm run admin -- invite --email name@example.org\n';

async function main() {
  const { values, positionals } = parseArgs({ options: { email: { type: 'string' } }, allowPositionals: true });
  if (positionals[0] !== 'invite' || values.email === undefined) throw new Error(usage);
  const env = process.env['DATABASE_URL'] === undefined ? { ...process.env, ...runningDemo(project) } : process.env;
  const { invite } = await import('./invite.mjs');
  return invite(values.email, env);
}

try {
  process.stdout.write(await main());
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}
