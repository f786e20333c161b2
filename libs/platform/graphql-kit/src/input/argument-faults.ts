// SPDX-License-Identifier: EUPL-1.2
import { invalid, type DomainError } from '@samenspel/kernel';
import { isCleanText } from './is-clean-text.js';

interface Place {
  readonly value: unknown;
  readonly step: string | number | null;
  readonly above: Place | null;
  readonly depth: number;
}

const MOST_ERRORS = 20;
/** No input class goes nearly as deep; what comes after us calls itself once a level. */
const MOST_LEVELS = 64;
const LONGEST_PATH = 32;

/**
 * What is wrong with an argument whatever it is for: texts, also as keys, that a database cannot hold or that read otherwise than
 * they are (`IS_CLEAN_TEXT`), and nesting that nobody needs (`NESTED_TOO_DEEP`).
 * Time and memory grow with the size of the argument alone: a hostile value may be nested deeper than functions can call each other.
 */
export function argumentFaults(argument: unknown, name: string | undefined): DomainError[] {
  const found: DomainError[] = [];
  const open: Place[] = [{ value: argument, step: name ?? null, above: null, depth: 0 }];
  for (let place = open.pop(); place !== undefined && found.length < MOST_ERRORS; place = open.pop()) {
    const { value, depth } = place;
    if (typeof value === 'string' && !isCleanText(value)) found.push(faultAt('IS_CLEAN_TEXT', place));
    if (typeof value !== 'object' || value === null || value instanceof Date) continue;
    if (depth > MOST_LEVELS) {
      found.push(faultAt('NESTED_TOO_DEEP', place));
      continue;
    }
    for (const [key, inner] of Object.entries(value).reverse()) {
      // A key that is no text cannot be named either.
      if (isCleanText(key)) open.push({ value: inner, step: Array.isArray(value) ? Number(key) : key, above: place, depth: depth + 1 });
      else found.push(faultAt('IS_CLEAN_TEXT', place));
    }
  }
  return found;
}

function faultAt(code: string, place: Place): DomainError {
  const path: (string | number)[] = [];
  for (let at: Place | null = place; at !== null && path.length < LONGEST_PATH; at = at.above) if (at.step !== null) path.unshift(at.step);
  return invalid(code, { path });
}
