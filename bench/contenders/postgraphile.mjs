// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from '../../tools/bootstrap/progress.mjs';
import { answers, anyPort, startChild } from './child.mjs';
import { graphqlAsk, tenderOf } from './contender.mjs';

const query = (/** @type {string} */ name) => readFileSync(new URL(`../postgraphile/${name}.graphql`, import.meta.url), 'utf8');
const [LIST, ONE, CURSOR] = [query('tender-list'), query('tender'), query('cursor')];
/** Its cursors are its own: it is asked for those of the places that are measured. @type {Map<string, string>} */
const cursors = new Map();

/** What PostGraphile may show: the rows that our list shows, as views with the keys that views cannot have told by its smart tags. */
export const VIEWS = `
  DROP SCHEMA IF EXISTS bench_view CASCADE;
  CREATE SCHEMA bench_view;
  CREATE VIEW bench_view.tender AS SELECT t.id, t.number, t.title, t.status, t.procedure, t.cpv_code, m.slug AS municipality_slug,
      m.name AS municipality_name, t.published_at, t.bid_deadline
    FROM aanbestedingen.tender t JOIN parties.municipality m ON m.id = t.municipality_id WHERE t.published_at IS NOT NULL AND NOT t.sandbox;
  CREATE VIEW bench_view.lot AS SELECT l.id, l.tender_id, l.position, l.title, l.status
    FROM aanbestedingen.lot l JOIN aanbestedingen.tender t ON t.id = l.tender_id WHERE t.published_at IS NOT NULL;
  CREATE VIEW bench_view.public_advice AS SELECT lot_id, position, criterion_id, adviser_name, about_winner, outcome, because FROM aanbestedingen.public_advice;
  COMMENT ON VIEW bench_view.tender IS E'@primaryKey id';
  COMMENT ON VIEW bench_view.lot IS E'@primaryKey id\\n@foreignKey (tender_id) references bench_view.tender (id)|@foreignFieldName lots';
  COMMENT ON VIEW bench_view.public_advice IS
    E'@primaryKey lot_id,position\\n@foreignKey (lot_id) references bench_view.lot (id)|@foreignFieldName publicAdvice';
  GRANT USAGE ON SCHEMA bench_view TO samenspel_app;
  GRANT SELECT ON ALL TABLES IN SCHEMA bench_view TO samenspel_app;`;

/** @param {import('./contender.mjs').Facts} facts */
async function start({ project, folder, databaseUrl, node }) {
  const cwd = join(project, 'bench/postgraphile');
  if (!existsSync(join(cwd, 'node_modules'))) await progress('installing PostGraphile', async () => install(cwd));
  const port = await anyPort();
  return startChild({
    ...{ port, node, cwd, program: join(cwd, 'server.mjs'), log: join(folder, 'postgraphile.log') },
    env: { DATABASE_URL: databaseUrl, PORT: String(port), GRAPHILE_ENV: 'production' },
    ready: (origin) => answers(origin, '/graphql', { query: '{ __typename }' }),
  });
}

/** @param {string} cwd */
function install(cwd) {
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`PostGraphile could not be installed. npm said:\n${stderr}`);
}

/** @type {import('./contender.mjs').Contender} */
export const postgraphile = {
  ...{ name: 'postgraphile', applicationName: 'bench-postgraphile', start, prepare },
  list: (place) => graphqlAsk(LIST, { first: 20, after: place === null ? null : cursors.get(place.id) }),
  one: (id) => graphqlAsk(ONE, { id }),
  readList: ({ data: { tenders } }) => ({ hasNextPage: tenders.pageInfo.hasNextPage, tenders: tenders.nodes.map(tenderOf) }),
  readOne: ({ data: { tender } }) => tenderOf(tender),
};

/** @param {import('./contender.mjs').Running} running @param {readonly import('./contender.mjs').Place[]} places */
async function prepare({ origin }, places) {
  for (const { id, offset } of places) {
    const { method, path, body } = graphqlAsk(CURSOR, { offset });
    const response = await fetch(origin + path, { method, body, headers: { 'content-type': 'application/json' } });
    const { data } = /** @type {any} */ (await response.json());
    cursors.set(id, data.tenders.edges[0].cursor);
  }
}
