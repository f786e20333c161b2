// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:http';
import pg from 'pg';

const PAGE = 20;
const FIELDS = `t.id, t.number, t.title, t.status, t.procedure, t.cpv_code, t.published_at, t.bid_deadline, m.slug, m.name`;
const FROM = 'aanbestedingen.tender t JOIN parties.municipality m ON m.id = t.municipality_id';
const BELOW = `LEFT JOIN LATERAL (SELECT id, position, title, status FROM aanbestedingen.lot WHERE tender_id = t.id ORDER BY position LIMIT 5) l ON true
  LEFT JOIN LATERAL (SELECT position, criterion_id, adviser_name, about_winner, outcome, because FROM aanbestedingen.public_advice
    WHERE lot_id = l.id ORDER BY position LIMIT 3) a ON true`;
const COLUMNS = `t.id, t.number, t.title, t.status, t.procedure, t.cpv_code, t.published_at, t.bid_deadline, t.slug, t.name,
  l.id AS lot_id, l.position, l.title AS lot_title, l.status AS lot_status, a.criterion_id, a.adviser_name, a.about_winner, a.outcome, a.because`;

/** @param {string} where @param {string} limit */
const list = (where, limit) => `WITH t AS (SELECT ${FIELDS} FROM ${FROM} WHERE t.published_at IS NOT NULL AND NOT t.sandbox AND ${where}
  ORDER BY t.published_at DESC, t.id DESC LIMIT ${limit}) SELECT ${COLUMNS} FROM t ${BELOW} ORDER BY t.published_at DESC, t.id DESC, l.position, a.position`;
const FIRST = { name: 'first', text: list('true', '$1') };
const NEXT = { name: 'next', text: list('(t.published_at, t.id) < ($1::timestamptz, $2::uuid)', '$3') };
const ONE = {
  name: 'one',
  text: `WITH t AS (SELECT ${FIELDS} FROM ${FROM} WHERE t.published_at IS NOT NULL AND t.id = $1) SELECT ${COLUMNS} FROM t ${BELOW} ORDER BY l.position, a.position`,
};

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, idleTimeoutMillis: 0, application_name: 'bench-hand-written' });

/** @param {readonly any[]} rows */
function assembled(rows) {
  /** @type {any[]} */
  const tenders = [];
  /** @type {any} */
  let tender = null;
  /** @type {any} */
  let lot = null;
  for (const row of rows) {
    if (tender?.id !== row.id) {
      tender = {
        ...{ id: row.id, number: row.number, title: row.title, status: row.status, procedure: row.procedure, cpvCode: row.cpv_code },
        ...{
          municipalitySlug: row.slug,
          municipalityName: row.name,
          publishedAt: row.published_at,
          bidDeadline: row.bid_deadline,
          lots: { nodes: [] },
        },
      };
      lot = null;
      tenders.push(tender);
    }
    if (row.lot_id === null) continue;
    if (lot?.id !== row.lot_id) {
      lot = { id: row.lot_id, position: row.position, title: row.lot_title, status: row.lot_status, publicAdvice: { nodes: [] } };
      tender.lots.nodes.push(lot);
    }
    if (row.criterion_id === null) continue;
    const { criterion_id: criterionId, adviser_name: adviserName, about_winner: aboutWinner, outcome, because } = row;
    lot.publicAdvice.nodes.push({ criterionId, adviserName, aboutWinner, outcome, because });
  }
  return tenders;
}

/** @param {URL} address */
async function answer({ pathname, searchParams }) {
  const id = pathname.split('/')[2];
  if (id !== undefined) return assembled((await pool.query({ ...ONE, values: [id] })).rows)[0];
  const at = searchParams.get('at');
  const { rows } = await pool.query(at === null ? { ...FIRST, values: [PAGE + 1] } : { ...NEXT, values: [at, searchParams.get('id'), PAGE + 1] });
  const nodes = assembled(rows);
  return { hasNextPage: nodes.length > PAGE, nodes: nodes.slice(0, PAGE) };
}

createServer((request, response) => {
  answer(new URL(request.url ?? '/', 'http://localhost')).then(
    (value) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value)),
    (error) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
}).listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
