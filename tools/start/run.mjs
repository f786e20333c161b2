// SPDX-License-Identifier: EUPL-1.2
// npm start: begins on Node 20 with nothing installed, goes on under Node 24.
import { bootstrap } from '../bootstrap/bootstrap.mjs';

await bootstrap(async () => {
  const { main } = await import('./main.mjs');
  return main();
});
