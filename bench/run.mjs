// SPDX-License-Identifier: EUPL-1.2
// npm run bench: begins on Node 20 with nothing installed, goes on under Node 24.
import { bootstrap } from '../tools/bootstrap/bootstrap.mjs';

await bootstrap(async () => {
  const { main } = await import('./main.mjs');
  return main(process.argv.slice(2));
});
