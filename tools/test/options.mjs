// SPDX-License-Identifier: EUPL-1.2

/**
 * @typedef {{ major: 15 | 18, patterns: string[], jest: string[], databaseOnly: boolean, full: boolean }} Options
 *   `full`: the second tier, with all of what the first one plays a few of.
 * @param {string[]} words what follows `npm test --`
 * @returns {Options}
 */
export function readOptions(words) {
  /** @type {Options} */
  const options = { major: 18, patterns: [], jest: [], databaseOnly: false, full: false };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--postgres') options.major = readMajor(rest.shift());
    else if (word === '--database-only') options.databaseOnly = true;
    else if (word === '--full') options.full = true;
    else if (word === '-t') options.jest.push(word, rest.shift() ?? '');
    else if (word.startsWith('-')) options.jest.push(word);
    else options.patterns.push(word);
  }
  return options;
}

/** @param {string | undefined} text @returns {15 | 18} */
function readMajor(text) {
  if (text === '15') return 15;
  if (text === '18') return 18;
  throw new Error(
    `--postgres takes 15 or 18, not ${text ?? 'nothing'}. For another version, start it yourself and give its address in DATABASE_URL.`,
  );
}
