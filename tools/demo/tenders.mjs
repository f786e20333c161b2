// SPDX-License-Identifier: EUPL-1.2
// Gives the demonstration its tenders, once, over HTTP: the API and the worker must run.
import { MUNICIPALITY } from '@samenspel/walkthrough';
import { makeHistory } from './history.mjs';

const origin = process.env['SAMENSPEL_ORIGIN'];
if (origin === undefined) throw new Error('Say where the API is: SAMENSPEL_ORIGIN.');

/** @returns {Promise<boolean>} */
async function hasTenders() {
  const query = 'query ($slug: String!) { tenders(municipality: $slug, first: 1) { nodes { id } } }';
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { slug: MUNICIPALITY.demoSlug } }),
  });
  const { data } = /** @type {{ data: { tenders: { nodes: unknown[] } } }} */ (await response.json());
  return data.tenders.nodes.length > 0;
}

if (!(await hasTenders())) await makeHistory(origin, MUNICIPALITY.demoSlug, new Date(), (line) => process.stdout.write(`${line}\n`));
