// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';
import { IntlMessageFormat } from 'intl-messageformat';
import type { TextPart } from './text-table.js';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
/** The parser's numbers for plain text and for the number sign of a plural: the two that ask for no param. */
const LITERAL = 0;
const POUND = 7;

const parse = (message: string): Elements => new IntlMessageFormat(message, 'nl-NL', {}, { ignoreTag: true }).getAst();

const LANGUAGES = ['nl', 'en'] as const;
const LONGEST_SENTENCE = 25;

/** What is wrong with the texts of some libs, a sentence each; empty when all is well. For specs. */
export function checkTexts(parts: readonly TextPart[]): string[] {
  return [
    ...parts.flatMap((part) => [...missing(part), ...LANGUAGES.flatMap((language) => forms(part, language)), ...differentParams(part)]),
    ...twice(parts),
  ];
}

function missing({ name, texts }: TextPart): string[] {
  return LANGUAGES.flatMap((language) => {
    const other = language === 'nl' ? 'en' : 'nl';
    return Object.keys(texts[language])
      .filter((key) => texts[other][key] === undefined)
      .map((key) => `${name}: ${key} is not in ${other}.json`);
  });
}

function forms({ name, texts }: TextPart, language: Language): string[] {
  return Object.entries(texts[language]).flatMap(([key, message]) => {
    try {
      parse(message);
    } catch (error) {
      return [`${name}: ${key} in ${language}.json is no ICU message: ${String(error)}`];
    }
    const long = message.split(/(?<=[.!?])\}?\s+/).find((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE);
    return [
      ...(message.trim() === '' ? [`${name}: ${key} in ${language}.json is empty`] : []),
      ...(long === undefined ? [] : [`${name}: ${key} in ${language}.json has a sentence of more than ${LONGEST_SENTENCE} words: ${long}`]),
    ];
  });
}

function differentParams({ name, texts }: TextPart): string[] {
  return Object.entries(texts.nl).flatMap(([key, dutch]) => {
    const english = texts.en[key];
    if (english === undefined || !parses(dutch) || !parses(english)) return [];
    const [nl, en] = [dutch, english].map((message) => [...paramsOf(parse(message))].sort().join(', '));
    return nl === en ? [] : [`${name}: ${key} asks for (${nl}) in nl.json and for (${en}) in en.json`];
  });
}

/** The same key in two libs must say the same, because a code is looked up without the name of its lib. */
function twice(parts: readonly TextPart[]): string[] {
  const seen = new Map<string, { readonly name: string; readonly message: string }>();
  return parts.flatMap((part) =>
    Object.entries(part.texts.nl).flatMap(([key, message]) => {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { name: part.name, message });
      return first === undefined || first.message === message ? [] : [`${key} says one thing in ${first.name} and another in ${part.name}`];
    }),
  );
}

const parses = (message: string): boolean => {
  try {
    parse(message);
    return true;
  } catch {
    return false;
  }
};

function paramsOf(elements: Elements): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    const type: number = element.type;
    if (type !== LITERAL && type !== POUND && 'value' in element) found.add(element.value);
    if ('options' in element) for (const option of Object.values(element.options)) for (const name of paramsOf(option.value)) found.add(name);
  }
  return found;
}
