// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { answers, anyPort, startChild } from './child.mjs';
import { tenderOf } from './contender.mjs';

/** One prepared statement, flat rows, objects made in JavaScript, node:http: what somebody writes who serves this list alone. */
async function start(/** @type {import('./contender.mjs').Facts} */ { project, folder, databaseUrl, node }) {
  const port = await anyPort();
  return startChild({
    ...{ port, node, program: join(project, 'bench/contenders/hand-written-server.mjs'), log: join(folder, 'hand-written.log') },
    env: { DATABASE_URL: databaseUrl, PORT: String(port) },
    ready: (origin) => answers(origin, '/tenders'),
  });
}

/** @type {import('./contender.mjs').Contender} */
export const handWritten = {
  ...{ name: 'hand-written', applicationName: 'bench-hand-written', start },
  list: (place) => ({ method: 'GET', path: place === null ? '/tenders' : `/tenders?at=${place.publishedAt}&id=${place.id}`, body: null }),
  one: (id) => ({ method: 'GET', path: `/tenders/${id}`, body: null }),
  readList: ({ hasNextPage, nodes }) => ({ hasNextPage, tenders: nodes.map(tenderOf) }),
  readOne: tenderOf,
};
