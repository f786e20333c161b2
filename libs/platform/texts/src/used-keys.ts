// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CODE = /\b(?:invalid|refused)(?:<[^>]*>)?\(\s*'([A-Z][A-Z0-9_]*)'/g;
const STRING = /'([A-Za-z][A-Za-z0-9_.]*)'|"([A-Za-z][A-Za-z0-9_.]*)"/g;

const TEMPLATE = /`([A-Za-z][A-Za-z0-9_.]*)\$\{/g;

export interface UsedKeys {
  /** Codes that the sources give to `invalid` or `refused`. */
  readonly codes: ReadonlySet<string>;
  /** Every text in quotes, to find keys that nothing can be using. */
  readonly strings: ReadonlySet<string>;
  /** Beginnings that a value follows, as in `role.${role}`. */
  readonly beginnings: ReadonlySet<string>;
}

/** Reads the sources of a lib; for the spec that finds missing and unused texts. */
export function usedKeys(folder: string): UsedKeys {
  const codes = new Set<string>();
  const strings = new Set<string>();
  const beginnings = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.(db-|e2e-)?spec\.ts$/.test(entry.name)) continue;
    const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, code] of source.matchAll(CODE)) if (code !== undefined) codes.add(code);
    for (const [, single, double] of source.matchAll(STRING)) strings.add(single ?? double ?? '');
    for (const [, beginning] of source.matchAll(TEMPLATE)) if (beginning !== undefined) beginnings.add(beginning);
  }
  return { codes, strings, beginnings };
}
