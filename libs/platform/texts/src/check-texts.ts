// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';
import { paramsOf, parse, parses } from './message-ast.js';
import { sentencesOf, wordsIn } from './sentences.js';
import type { TextPart } from './text-table.js';

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
    const long = sentencesOf(message).find((sentence) => wordsIn(sentence) > LONGEST_SENTENCE);
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
