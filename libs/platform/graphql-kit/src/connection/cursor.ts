// SPDX-License-Identifier: EUPL-1.2
import { invalid, isId, parseLocalDate } from '@samenspel/kernel';
import { InputInvalid } from '../input/input-invalid.js';
import { isCleanText } from '../input/is-clean-text.js';

export type KeyKind = 'text' | 'id' | 'instant' | 'date' | 'integer';
export type KeyValue = string | number | null;

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));

const fits: Record<KeyKind, (value: unknown) => boolean> = {
  text: isCleanText,
  id: (value) => typeof value === 'string' && isId(value),
  instant: isInstant,
  date: (value) => typeof value === 'string' && parseLocalDate(value) !== null,
  integer: (value) => Number.isSafeInteger(value),
};

/** The key of a row, opaque to whoever holds it; not secret, and never trusted when it comes back. */
export const encodeCursor = (key: readonly (KeyValue | Date)[]): string =>
  Buffer.from(JSON.stringify(key.map((value) => (value instanceof Date ? value.toISOString() : value)))).toString('base64url');

/** The key in a cursor; anything but our own shape is refused, naming the argument. */
export function decodeCursor(cursor: string, kinds: readonly KeyKind[], argument: string): KeyValue[] {
  const key = parsed(cursor);
  const good = Array.isArray(key) && key.length === kinds.length && kinds.every((kind, index) => fits[kind](key[index]));
  if (!good) throw new InputInvalid([invalid('CURSOR_INVALID', { path: [argument] })]);
  return key as KeyValue[];
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
