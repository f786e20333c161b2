// SPDX-License-Identifier: EUPL-1.2
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('../contenders/contender.mjs').Ask} Ask */

/** One who asks over connections that stay open. */
export class Caller {
  /** @param {string} origin @param {number} connections */
  constructor(origin, connections) {
    this.origin = origin;
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The body of the answer; anything but 200 throws. @param {Ask} ask @returns {Promise<string>} */
  ask({ method, path, body }) {
    return new Promise((resolve, reject) => {
      const headers = body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(this.origin + path, { method, agent: this.agent, headers }, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path} answers ${response.statusCode}: ${text.slice(0, 300)}`));
        });
        response.on('error', reject);
      });
      sent.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
        // The server closed an idle connection while the request was on its way to it: nothing was read.
        if (sent.reusedSocket && error.code === 'ECONNRESET') this.ask({ method, path, body }).then(resolve, reject);
        else reject(error);
      });
      sent.end(body ?? undefined);
    });
  }

  close() {
    this.agent.destroy();
  }
}

/** @param {readonly number[]} sorted @param {number} share */
export const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
/** @param {readonly number[]} values */
export const median = (values) =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/**
 * Asks at a fixed rate, whether or not the answers keep up: a slow server does not get fewer requests.
 * @param {readonly Caller[]} callers @param {(n: number) => Ask} ask @param {number} rate @param {number} seconds
 * @returns {Promise<number[]>} milliseconds from when a request was due to its last byte
 */
export async function atRate(callers, ask, rate, seconds) {
  const begin = performance.now();
  /** @type {Promise<number>[]} */
  const running = [];
  for (let n = 0; n < rate * seconds; n += 1) {
    const due = begin + (n * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    const caller = /** @type {Caller} */ (callers[n % callers.length]);
    running.push(caller.ask(ask(n)).then(() => performance.now() - due));
  }
  return Promise.all(running);
}

/**
 * Asks as fast as the answers come. @param {readonly Caller[]} callers @param {(n: number) => Ask} ask @param {number} at a time @param {number} seconds
 * @returns {Promise<number>} requests per second
 */
export async function asFastAsPossible(callers, ask, at, seconds) {
  const begin = performance.now();
  let done = 0;
  const one = async (/** @type {number} */ place) => {
    for (let n = place; performance.now() - begin < seconds * 1000; n += at) {
      await /** @type {Caller} */ (callers[n % callers.length]).ask(ask(n));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: at }, (_, place) => one(place)));
  return (done * 1000) / (performance.now() - begin);
}
