// SPDX-License-Identifier: EUPL-1.2
// npm run municipality -- create GM0308 --slug baarn [--sandbox]: a new tenant, its administrators, and what it still needs.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runningDemo } from '../admin/running-demo.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const usage = `Use it like this:
  npm run municipality -- create GM0308 --slug baarn [--sandbox] [--name "Baarn"]
  npm run municipality -- administrator baarn --email name@example.org
  npm run municipality -- check baarn
`;

async function main() {
  const { values, positionals } = parseArgs({
    options: { slug: { type: 'string' }, name: { type: 'string' }, email: { type: 'string' }, sandbox: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [command, subject] = positionals;
  if (command === undefined || subject === undefined) throw new Error(usage);
  const env = process.env['DATABASE_URL'] === undefined ? { ...process.env, ...runningDemo(project) } : process.env;
  const { withParties } = await import('./with-parties.mjs');
  const { appoint, check, create } = await import('./commands.mjs');
  return withParties(env, (parties) => {
    if (command === 'create' && values.slug !== undefined)
      return create(parties, { code: subject, slug: values.slug, sandbox: values.sandbox, name: values.name ?? null });
    if (command === 'administrator' && values.email !== undefined) return appoint(parties, subject, values.email);
    if (command === 'check') return check(parties, subject);
    throw new Error(usage);
  });
}

try {
  process.stdout.write(await main());
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}
