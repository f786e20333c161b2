// SPDX-License-Identifier: EUPL-1.2
// npm run house [part of a name …]: the house rules alone, without the specs.
import { bootstrap, project } from '../bootstrap/bootstrap.mjs';
import { runHouseChecks } from './run.mjs';

await bootstrap(async () => {
  const { passed, failures } = await runHouseChecks(project, process.argv.slice(2));
  process.stdout.write(`\n${failures.map((failure) => `  - ${failure}\n`).join('')}${passed} passed, ${failures.length} failed\n`);
  return failures.length === 0 ? 0 : 1;
});
