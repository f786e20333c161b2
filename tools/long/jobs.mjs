// SPDX-License-Identifier: EUPL-1.2

/**
 * @typedef {object} Job
 * @property {string} name also of its file in docs/evidence
 * @property {string} shows
 * @property {string[]} specs parts of paths
 * @property {number} seeds how many runs, with seeds from 1 on
 * @property {string[]} covers the code that a result speaks of: a later change of it makes the result old
 */

const PRODUCT = ['apps/api/src', 'apps/worker/src', 'libs', 'tools/start'];

/** @type {readonly Job[]} */
export const jobs = [
  {
    name: 'kills',
    shows: 'kill -9 of the API, the worker and the database at random moments: 29 runs of seven kills, 203 in all',
    specs: ['tools/whole/kill-nine'],
    seeds: 29,
    covers: [...PRODUCT, 'apps/walkthrough/src', 'tools/whole'],
  },
  {
    name: 'deadline',
    shows: 'many clients around the deadline, on two API processes whose own clocks are wrong',
    specs: ['tools/whole/the-deadline'],
    seeds: 10,
    covers: [...PRODUCT, 'tools/whole'],
  },
  {
    name: 'sealing',
    shows: 'a text of every bid is nowhere on disk, and a world with bids looks like one without',
    specs: ['tools/whole/a-bid-is-found-nowhere', 'apps/api/test/twin-worlds'],
    seeds: 3,
    covers: [...PRODUCT, 'apps/walkthrough/src', 'tools/whole'],
  },
  {
    name: 'restore',
    shows: 'a product goes on from its backup on PostgreSQL 15 and 18',
    specs: ['tools/whole/a-restored-product'],
    seeds: 1,
    covers: [...PRODUCT, 'tools/backup', 'tools/whole'],
  },
];
