// SPDX-License-Identifier: EUPL-1.2

export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** S-10, Aw 2.132: one thing that an award record must hold. */
export interface AwardRecordItem {
  readonly code: string;
  readonly article: string;
  readonly title: Words;
  /** The parts of the record in which it stands, by their names there; none for what can never happen in this product. */
  readonly parts: readonly string[];
  /** Why it does not apply when all of those parts are empty. */
  readonly otherwise: Words;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isWords = (value: unknown): boolean => isRecord(value) && isText(value['nl']) && isText(value['en']);

const isItem = (value: unknown): value is AwardRecordItem =>
  isRecord(value) &&
  ['code', 'article'].every((field) => isText(value[field])) &&
  ['title', 'otherwise'].every((field) => isWords(value[field])) &&
  Array.isArray(value['parts']) &&
  value['parts'].every(isText);

/** At least one item, and each code once. */
export const areAwardRecordItems = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isItem) && new Set(value.map(({ code }) => code)).size === value.length;
