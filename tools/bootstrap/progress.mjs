// SPDX-License-Identifier: EUPL-1.2

/** The moment that the person at the keyboard began to wait, also when another Node has gone on since. */
export const started = Number(process.env['SAMENSPEL_STARTED'] ?? Date.now());
const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(1)} s`;

/** One line to standard output, with the seconds since the start. @param {string} text */
export const say = (text) => void process.stdout.write(`[${seconds(Date.now() - started).padStart(8)}] ${text}\n`);

/**
 * Says what is being done, that it still goes on every ten seconds, and how long it took.
 * @template T @param {string} what @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function progress(what, work) {
  const from = Date.now();
  say(`${what} …`);
  const reminder = setInterval(() => say(`${what}: still busy, ${seconds(Date.now() - from)}`), 10_000);
  try {
    const result = await work();
    say(`${what}: done in ${seconds(Date.now() - from)}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
