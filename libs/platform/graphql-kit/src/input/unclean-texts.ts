// SPDX-License-Identifier: EUPL-1.2
import { invalid, type DomainError } from '@samenspel/kernel';
import { isCleanText } from './is-clean-text.js';

interface Place {
  readonly value: unknown;
  readonly step: string | number | null;
  readonly above: Place | null;
}

const MOST_ERRORS = 20;
const LONGEST_PATH = 32;

/**
 * Every text in an argument, however deep and also as a key, that a database cannot hold or that reads otherwise than it is.
 * Time and memory grow with the size of the argument alone: a hostile value may be nested deeper than functions can call each other.
 */
export function uncleanTexts(argument: unknown, name: string | undefined): DomainError[] {
  const found: DomainError[] = [];
  const open: Place[] = [{ value: argument, step: name ?? null, above: null }];
  for (let place = open.pop(); place !== undefined && found.length < MOST_ERRORS; place = open.pop()) {
    const { value } = place;
    if (typeof value === 'string' && !isCleanText(value)) found.push(unclean(place));
    if (typeof value !== 'object' || value === null || value instanceof Date) continue;
    for (const [key, inner] of Object.entries(value).reverse()) {
      // A key that is no text cannot be named either.
      if (isCleanText(key)) open.push({ value: inner, step: Array.isArray(value) ? Number(key) : key, above: place });
      else found.push(unclean(place));
    }
  }
  return found;
}

function unclean(place: Place): DomainError {
  const path: (string | number)[] = [];
  for (let at: Place | null = place; at !== null && path.length < LONGEST_PATH; at = at.above) if (at.step !== null) path.unshift(at.step);
  return invalid('IS_CLEAN_TEXT', { path });
}
