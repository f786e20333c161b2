// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Language, type Result } from '@samenspel/kernel';
import { paramsOfText } from '@samenspel/texts';
import type { MessageKind, MessageWords } from './message-kind.js';
import { MessageRenderer } from './renderer.js';

const LONGEST = { subject: 150, text: 4_000, line: 200 } as const;
const PARTS = ['subject', 'text', 'line'] as const;

export type WordingError = DomainError<'WORDING_EMPTY' | 'WORDING_TOO_LONG' | 'WORDING_NOT_READABLE' | 'WORDING_PLACEHOLDER' | 'WORDING_LEFT_OUT'>;

/** What a wording of this kind may fill in. */
export const placeholdersOf = (kind: MessageKind): string[] => Object.keys(kind.example).toSorted();

/**
 * A municipality's own words: they can be rendered, fill in nothing that the message does not bring, and a legal message
 * leaves out nothing that the product's own text names, such as the last day of a term.
 */
export function checkWording(kind: MessageKind, language: Language, words: MessageWords): Result<MessageWords, WordingError> {
  for (const part of PARTS) {
    const checked = checkPart(kind, language, words[part], part);
    if (!checked.ok) return checked;
  }
  try {
    const renderer = new MessageRenderer([kind], 'https://samenspel.example');
    renderer.mail(kind.name, language, kind.example, words);
    renderer.line(kind.name, language, kind.example, words);
  } catch {
    return err(invalid('WORDING_NOT_READABLE', { path: ['text'] }));
  }
  return ok({ subject: words.subject.trim(), text: words.text.trim(), line: words.line.trim() });
}

function checkPart(kind: MessageKind, language: Language, text: string, part: (typeof PARTS)[number]): Result<void, WordingError> {
  const path = [part];
  if (text.trim() === '') return err(invalid('WORDING_EMPTY', { path }));
  if (text.length > LONGEST[part]) return err(invalid('WORDING_TOO_LONG', { path, params: { most: LONGEST[part] } }));
  const used = paramsOfText(text);
  if (used === null) return err(invalid('WORDING_NOT_READABLE', { path }));
  const unknown = [...used].find((name) => kind.example[name] === undefined);
  const known = placeholdersOf(kind)
    .map((name) => `{${name}}`)
    .join(', ');
  if (unknown !== undefined) return err(invalid('WORDING_PLACEHOLDER', { path, params: { unknown, known } }));
  const needed = kind.legal ? (paramsOfText(kind.words[language][part]) ?? new Set<string>()) : new Set<string>();
  const left = [...needed].find((name) => !used.has(name));
  return left === undefined ? ok() : err(invalid('WORDING_LEFT_OUT', { path, params: { left } }));
}
