// SPDX-License-Identifier: EUPL-1.2
import type { Client } from 'pg';
import type { Core } from '../src/core.js';

type Query = (config: string | { text: string }, ...rest: unknown[]) => unknown;

interface Counted {
  query: Query;
}

/** Listens on each connection that the API takes from its pool meanwhile. */
export async function statementsOf({ dataSource }: Core, work: () => Promise<unknown>): Promise<readonly string[]> {
  const pool = (dataSource.driver as unknown as { master: NodeJS.EventEmitter }).master;
  const texts: string[] = [];
  const heard = new Map<Counted, Query>();
  const listen = (client: Client): void => {
    const counted = client as unknown as Counted;
    if (heard.has(counted)) return;
    const query = counted.query;
    heard.set(counted, query);
    counted.query = (config, ...rest) => {
      texts.push(typeof config === 'string' ? config : config.text);
      return query.call(client, config, ...rest);
    };
  };
  pool.on('acquire', listen);
  try {
    await work();
  } finally {
    pool.off('acquire', listen);
    for (const [client, query] of heard) client.query = query;
  }
  return texts;
}
