// SPDX-License-Identifier: EUPL-1.2
import { generateKeySet } from '@samenspel/keys';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALLATION_KEYS } from '../data/sealed.mjs';
import { answers, anyPort, startChild } from './child.mjs';
import { graphqlAsk, tenderOf } from './contender.mjs';

const query = (/** @type {string} */ name) => readFileSync(new URL(`../queries/${name}.graphql`, import.meta.url), 'utf8');
const [LIST, ONE] = [query('tender-list'), query('tender')];

/**
 * The API as it is run: all guards, limits, checks and the log. Only the number of requests per minute is raised, since the load
 * comes from one address; the guard counts all the same.
 * @param {import('./contender.mjs').Facts} facts
 */
async function start({ project, folder, databaseUrl, node }) {
  const port = await anyPort();
  const keys = generateKeySet();
  return startChild({
    ...{ port, node, program: join(project, 'apps/api/dist/main.js'), log: join(folder, `api-${port}.log`) },
    env: {
      SAMENSPEL_MODE: 'test',
      DATABASE_URL: databaseUrl,
      SAMENSPEL_PORT: String(port),
      SAMENSPEL_METRICS_PORT: String(port + 7_000),
      SAMENSPEL_ORIGIN: `http://localhost:${port}`,
      SAMENSPEL_DOCUMENTS_DIR: folder,
      SAMENSPEL_REQUESTS_PER_MINUTE: '1000000',
      SAMENSPEL_INSTALLATION_KEYS: INSTALLATION_KEYS,
      SAMENSPEL_RECEIPT_KEY: keys.receiptKey,
      SAMENSPEL_SESSION_KEYS: keys.sessionKeys,
      SAMENSPEL_OIDC_ISSUER: 'http://127.0.0.1:9/',
      SAMENSPEL_OIDC_CLIENT_SECRET: 'bench-secret-that-protects-nothing',
    },
    ready: (origin) => answers(origin, '/health/live'),
  });
}

/** @type {import('./contender.mjs').Contender} */
export const api = {
  ...{ name: 'samenspel', applicationName: 'samenspel-api', start },
  list: (place) => graphqlAsk(LIST, { first: 20, after: place === null ? null : cursorOf(place) }),
  one: (id) => graphqlAsk(ONE, { id }),
  readList: ({ data: { tenders } }) => ({ hasNextPage: tenders.pageInfo.hasNextPage, tenders: tenders.nodes.map(tenderOf) }),
  readOne: ({ data: { tender } }) => tenderOf(tender),
};

/** As the kit writes it. @param {import('./contender.mjs').Place} place */
const cursorOf = ({ publishedAt, id }) => Buffer.from(JSON.stringify([publishedAt, id])).toString('base64url');
