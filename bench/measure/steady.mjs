// SPDX-License-Identifier: EUPL-1.2
import { say } from '../../tools/bootstrap/progress.mjs';
import { atRate, quantile } from './drive.mjs';
import { memoryMiB } from './processor.mjs';

const LOOK_EVERY_SECONDS = 60;

/**
 * The same load for a long time, to see whether memory grows.
 * @param {readonly (import('./rounds.mjs').Started)[]} all @param {readonly import('../contenders/contender.mjs').Place[]} places
 * @param {import('../options.mjs').Options} options
 */
export async function steadyLoad(all, places, { minutes, rate }) {
  for (let minute = 1; minute <= minutes; minute += 1) {
    for (const { contender, callers, pids } of all) {
      const ask = (/** @type {number} */ n) => contender.list(n % 3 === 0 ? null : (places[n % places.length] ?? null));
      const times = (await atRate(callers, ask, rate, LOOK_EVERY_SECONDS)).toSorted((a, b) => a - b);
      const memory = pids.map((pid) => `${memoryMiB(pid)} MiB`).join(' + ');
      say(`minute ${minute}: ${contender.name} ${memory}, p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`);
    }
  }
}
