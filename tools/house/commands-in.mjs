// SPDX-License-Identifier: EUPL-1.2

/**
 * The commands of this project that a text tells somebody to run, and that do not exist.
 * @param {string} file @param {string} text @param {readonly string[]} scripts
 */
export function unknownCommands(file, text, scripts) {
  const named = [...text.matchAll(/\bnpm (?:run ([a-z][a-z:-]*)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? '');
  return [...new Set(named)]
    .filter((name) => !scripts.includes(name))
    .map((name) => `${file} says npm run ${name}, which package.json does not have`);
}
