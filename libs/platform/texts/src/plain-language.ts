// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';
import { sentencesOf, wordsIn } from './sentences.js';
import type { TextPart } from './text-table.js';

const LONGEST_AVERAGE = 15;

/** Words that a reader at level B1 may not know, each with what to say instead. */
export type HardWords = Readonly<Record<Language, ReadonlyMap<string, string>>>;

/** Reads docs/hard-words.txt: `[nl]` or `[en]` begins a language, `word: instead` is one word, `#` begins a remark. */
export function parseHardWords(text: string): HardWords {
  const words = { nl: new Map<string, string>(), en: new Map<string, string>() };
  let language: Language = 'nl';
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line === '[nl]' || line === '[en]') language = line === '[nl]' ? 'nl' : 'en';
    else {
      const [word = '', instead = ''] = line.split(':').map((one) => one.trim());
      if (word === '' || instead === '') throw new Error(`docs/hard-words.txt: "${line}" does not say what to use instead`);
      words[language].set(word.toLowerCase(), instead);
    }
  }
  return words;
}

/** What is not B1 in the texts of some libs, a sentence each; empty when all is plain. For specs. */
export function checkPlainLanguage(parts: readonly TextPart[], hard: HardWords): string[] {
  return parts.flatMap((part) =>
    (['nl', 'en'] as const).flatMap((language) => [...average(part, language), ...each(part, language, hard[language])]),
  );
}

function average({ name, texts }: TextPart, language: Language): string[] {
  const lengths = Object.values(texts[language]).flatMap(sentencesOf).map(wordsIn);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return mean > LONGEST_AVERAGE ? [`${name}: sentences in ${language} have ${mean.toFixed(1)} words on average, ${LONGEST_AVERAGE} at most`] : [];
}

function each({ name, texts }: TextPart, language: Language, hard: ReadonlyMap<string, string>): string[] {
  return Object.entries(texts[language]).flatMap(([key, message]) => {
    const sentences = sentencesOf(message);
    const found = [...hard].find(([word]) => sentences.some((sentence) => holdsUnexplained(sentence, word)));
    return found === undefined ? [] : [`${name}: ${key} in ${language} says "${found[0]}"; say "${found[1]}", or explain it between brackets`];
  });
}

/** A hard word is explained when brackets follow it at once: `gestanddoening (hoe lang uw bod geldt)`. */
const holdsUnexplained = (sentence: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}-])(?!\\s*\\()`, 'iu').test(sentence);
