// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util';
import { Stop } from '../tools/bootstrap/bootstrap.mjs';

const WHOLE = 100_000;
const SMALL_PART = 50;

/**
 * @typedef {object} Options
 * @property {number} tenders bids are five times as many, advices ten times
 * @property {number} seed
 * @property {number} rate requests per second, the same for all
 * @property {number} seconds of each of the seven rounds
 * @property {number} minutes of steady load on the API, to see its memory; 0: none
 * @property {number} processes of the API behind which the load is divided
 * @property {string[]} only names of contenders; empty: all
 * @property {boolean} reuse the database of an earlier run of the same size and seed
 * @property {string | null} profile folder for a profile of the API's processor time
 * @property {string | null} report file that the figures are written to as JSON
 */

/** @param {string | undefined} text @param {string} name @param {number} usual */
function number(text, name, usual) {
  if (text === undefined) return usual;
  if (/^\d+$/.test(text)) return Number(text);
  throw new Stop(`--${name} takes a whole number, not ${text}.`);
}

/** @param {string[]} words what follows `npm run bench --` @returns {Options} */
export function readOptions(words) {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const options = { small: flag, reuse: flag, tenders: text, seed: text, rate: text, seconds: text, minutes: text, processes: text, only: text };
  const { values } = parseArgs({ args: words, options: { ...options, profile: text, report: text } });
  return {
    tenders: number(values.tenders, 'tenders', values.small ? WHOLE / SMALL_PART : WHOLE),
    seed: number(values.seed, 'seed', 2026),
    rate: number(values.rate, 'rate', 50),
    seconds: number(values.seconds, 'seconds', 6),
    minutes: number(values.minutes, 'minutes', 0),
    processes: number(values.processes, 'processes', 1),
    only: values.only?.split(',') ?? [],
    reuse: values.reuse,
    profile: values.profile ?? null,
    report: values.report ?? null,
  };
}
