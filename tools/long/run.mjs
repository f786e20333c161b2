// SPDX-License-Identifier: EUPL-1.2
// npm run test:long [-- job …] [--fresh]
import { bootstrap } from '../bootstrap/bootstrap.mjs';

await bootstrap(async () => {
  const { main } = await import('./main.mjs');
  return main(process.argv.slice(2));
});
