// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const name = 'the lock file names no registry, and pins what has to be pinned';

/** Newer ones lack binaries of other systems in the registry, on which `npm ci` fails. @type {Record<string, string>} */
const PINNED = { '@swc/core': '1.16.18', 'unrs-resolver': '1.12.2' };

/** @param {string} text the lock file */
export function problemsOf(text) {
  const problems = [...text.matchAll(/https?:\/\/[^"\s]+/g)].map(([address]) => address).filter((address) => !isAboutFunding(text, address));
  const addresses = problems.map((address) => `package-lock.json holds the address ${address}`);
  /** @type {Record<string, { version?: string }>} */
  const packages = JSON.parse(text).packages ?? {};
  const loose = Object.entries(PINNED).filter(([lib, version]) => packages[`node_modules/${lib}`]?.version !== version);
  return [...addresses, ...loose.map(([lib, version]) => `${lib} must be ${version}, not ${packages[`node_modules/${lib}`]?.version ?? 'absent'}`)];
}

/** Where to give money, and what a deprecated package advises, are addresses that nothing is fetched from. @param {string} text @param {string} address */
function isAboutFunding(text, address) {
  const lines = text.split('\n').filter((line) => line.includes(address));
  return lines.every((line) => /^\s*"(url|funding|deprecated)":/.test(line) || /^\s*"https?:[^"]*",?$/.test(line));
}

/** @param {string} project */
export const check = async (project) => problemsOf(readFileSync(join(project, 'package-lock.json'), 'utf8'));
