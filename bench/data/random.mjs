// SPDX-License-Identifier: EUPL-1.2

/** 32 well-mixed bits of a number: the same on each machine (splitmix32). @param {number} value */
export function mixed(value) {
  let bits = (value + 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** Numbers from 0 up to 1 that follow from a seed and an index, so that any row can be made again by itself. @param {number} seed @param {number} index */
export function drawsOf(seed, index) {
  let state = mixed(mixed(seed) ^ Math.imul(index + 1, 0x85ebca6b));
  return () => {
    state = mixed(state);
    return state / 0x1_0000_0000;
  };
}

const hex = (/** @type {number} */ bits) => bits.toString(16).padStart(8, '0');

/**
 * The id of the n-th of its kind: a version 4 UUID that needs no table to be found again.
 * @param {number} seed @param {string} kind @param {number} n
 */
export function idOf(seed, kind, n) {
  let state = seed;
  for (const letter of kind) state = mixed(state ^ (letter.codePointAt(0) ?? 0));
  const [a, b, c, d] = [1, 2, 3, 4].map((part) => hex(mixed(mixed(state ^ part) ^ mixed(n))));
  return `${a}-${b?.slice(0, 4)}-4${b?.slice(5)}-8${c?.slice(1, 4)}-${c?.slice(4)}${d}`;
}

/** @template T @param {readonly (readonly [T, number])[]} shares value with its share of 100 @param {number} draw @returns {T} */
export function byShare(shares, draw) {
  let left = draw * 100;
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  return /** @type {readonly [T, number]} */ (shares.at(-1))[0];
}
