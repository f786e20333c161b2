// SPDX-License-Identifier: EUPL-1.2
import { INITIATIVES, MUNICIPALITIES, PROVIDERS, STAFF } from './plan.mjs';

const SINCE = new Date('2014-01-01T00:00:00Z');
const NAMES = ['De Eik', 'Samen Sterk', 'Buurtkracht', 'Het Anker', 'De Brug', 'Wijkhuis Noord', 'Zorg Dichtbij', 'Groen Hart'];

/** @typedef {readonly unknown[]} Row @typedef {{ table: string, columns: string, rows: Iterable<Row> }} Table */

/** Municipalities with their staff, providers and initiatives with two members each. @param {import('./plan.mjs').Plan} plan @returns {Table[]} */
export function peopleTables(plan) {
  return [
    { table: 'accounts.person', columns: 'id, display_name, language, created_at, version', rows: persons(plan) },
    { table: 'parties.municipality', columns: 'id, slug, name, sandbox, created_at', rows: municipalities(plan) },
    { table: 'parties.municipality_code', columns: 'municipality_id, sandbox, code, valid_from', rows: codes(plan) },
    { table: 'parties.party', columns: 'id, kind, name, municipality_id, kvk_number, listed, created_at', rows: parties(plan) },
  ];
}

/** @param {import('./plan.mjs').Plan} plan */
function* persons(plan) {
  for (let n = 0; n < MUNICIPALITIES * STAFF; n += 1) yield [plan.id('staff', n), `Medewerker ${n}`, 'nl', SINCE, 1];
  for (let n = 0; n < INITIATIVES * 2; n += 1) yield [plan.id('member', n), `Lid ${n}`, 'nl', SINCE, 1];
}

/** @param {import('./plan.mjs').Plan} plan */
function* municipalities(plan) {
  for (let n = 0; n < MUNICIPALITIES; n += 1) yield [plan.id('municipality', n), `gemeente-${n}`, `Gemeente ${n}`, false, SINCE];
}

/** @param {import('./plan.mjs').Plan} plan */
function* codes(plan) {
  for (let n = 0; n < MUNICIPALITIES; n += 1) yield [plan.id('municipality', n), false, `GM${String(3_000 + n)}`, '2014-01-01'];
}

/** @param {import('./plan.mjs').Plan} plan */
function* parties(plan) {
  for (let n = 0; n < MUNICIPALITIES; n += 1) {
    yield [plan.id('municipal-party', n), 'municipality', `Gemeente ${n}`, plan.id('municipality', n), null, true, SINCE];
  }
  for (let n = 0; n < PROVIDERS; n += 1) {
    yield [plan.id('provider', n), 'provider', `${NAMES[n % NAMES.length]} Zorg ${n}`, null, String(10_000_000 + n), true, SINCE];
  }
  for (let n = 0; n < INITIATIVES; n += 1) {
    yield [plan.id('initiative', n), 'initiative', `${NAMES[n % NAMES.length]} bewoners ${n}`, null, null, true, SINCE];
  }
}
