// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events';
import { from } from 'pg-copy-streams';
import { progress } from '../../tools/bootstrap/progress.mjs';
import { bidTables } from './bid-rows.mjs';
import { peopleTables } from './people-rows.mjs';
import { tenderTables } from './tender-rows.mjs';

const CHUNK = 1 << 18;

/** A value as COPY reads it. @param {unknown} value @returns {string} */
function text(value) {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value).replace(/[\\\t\n\r]/g, (found) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[found] ?? '\\r');
}

/** @param {import('pg').Client} client @param {import('./people-rows.mjs').Table} table */
async function copy(client, { table, columns, rows }) {
  const stream = client.query(from(`COPY ${table} (${columns}) FROM STDIN`));
  const ended = once(stream, 'finish');
  let waiting = '';
  for (const row of rows) {
    waiting += `${row.map(text).join('\t')}\n`;
    if (waiting.length < CHUNK) continue;
    const ready = stream.write(waiting);
    waiting = '';
    if (!ready) await Promise.race([once(stream, 'drain'), ended]);
  }
  stream.end(waiting);
  await ended;
}

/** Foreign keys are checked all at once when they come back, which costs a tenth of checking each row. @param {import('pg').Client} client */
async function withoutForeignKeys(client, /** @type {() => Promise<void>} */ work) {
  const { rows } = await client.query(`SELECT conrelid::regclass AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace IN ('aanbestedingen'::regnamespace, 'parties'::regnamespace)`);
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  await work();
  await progress('checking all foreign keys', async () => {
    for (const { table, name, definition } of rows) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  });
}

/** From draft to what it is now: the triggers of T-10 look at each row. */
const BECOME = [
  `UPDATE aanbestedingen.lot l SET status = b.status FROM bench.becomes b WHERE b.id = l.tender_id`,
  `UPDATE aanbestedingen.tender t SET status = b.status, published_at = b.published_at, closed_at = b.closed_at FROM bench.becomes b WHERE b.id = t.id`,
  'DROP SCHEMA bench CASCADE',
];

/** A-12, as the use case writes it with each contract; no invented text names another bidder. */
const PUBLISH = `INSERT INTO aanbestedingen.public_advice (lot_id, position, criterion_id, adviser_name, about_winner, outcome, because)
  SELECT l.id, row_number() OVER (PARTITION BY l.id ORDER BY p.name, a.id, o.criterion_id), o.criterion_id, p.name, ARRAY[o.text], n.outcome, n.because
  FROM aanbestedingen.lot l JOIN aanbestedingen.award_decision d ON d.lot_id = l.id
  JOIN aanbestedingen.advice a ON a.lot_id = l.id JOIN aanbestedingen.adviser v ON v.id = a.adviser_id JOIN parties.party p ON p.id = v.party_id
  JOIN aanbestedingen.advice_observation o ON o.advice_id = a.id AND o.bid_id = d.winner_bid_id
  JOIN aanbestedingen.advice_answer n ON n.advice_id = a.id AND n.criterion_id = o.criterion_id
  WHERE l.status = 'contracted' ORDER BY l.id, 2`;

/**
 * Fills a migrated, empty database, as its owner.
 * @param {import('pg').Client} client @param {import('./plan.mjs').Plan} plan @param {import('./bid-rows.mjs').Amounts} amounts
 */
export async function load(client, plan, amounts) {
  await client.query('SET statement_timeout = 0; SET synchronous_commit = off');
  await client.query(
    'CREATE SCHEMA bench; CREATE TABLE bench.becomes (id uuid PRIMARY KEY, status text, published_at timestamptz, closed_at timestamptz)',
  );
  await withoutForeignKeys(client, async () => {
    for (const table of [...peopleTables(plan), ...tenderTables(plan), ...bidTables(plan, amounts)]) {
      await progress(`writing ${table.table}`, () => copy(client, table));
    }
    for (const statement of BECOME) await progress(statement.slice(0, 40), () => client.query(statement));
    await progress('publishing the advice of contracts', () => client.query(PUBLISH));
  });
  await progress('VACUUM ANALYZE', () => client.query('VACUUM (FULL, ANALYZE) aanbestedingen.tender, aanbestedingen.lot'));
  await client.query('VACUUM (ANALYZE)');
}
