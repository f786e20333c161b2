// SPDX-License-Identifier: EUPL-1.2
import { checkTexts, type TextPart } from '@samenspel/texts';
import type { MessageKind } from './message-kind.js';
import { MessageRenderer } from './renderer.js';

/** What is wrong with the kinds of message of some libs, a sentence each; empty when all is well. For specs. */
export function checkMessageKinds(kinds: readonly MessageKind[]): string[] {
  const parts: TextPart[] = kinds.map((kind) => ({ name: kind.name, texts: { nl: named(kind, 'nl'), en: named(kind, 'en') } }));
  return [...checkTexts(parts), ...kinds.flatMap(render)];
}

const named = (kind: MessageKind, language: 'nl' | 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(kind.words[language]).map(([part, words]) => [`${kind.name} ${part}`, words]));

function render(kind: MessageKind): string[] {
  const renderer = new MessageRenderer([kind], 'https://samenspel.example');
  return (['nl', 'en'] as const).flatMap((language) => {
    try {
      renderer.mail(kind.name, language, kind.example);
      const line = renderer.line(kind.name, language, kind.example);
      const typed = Object.entries(kind.example).filter(([, value]) => /^\d{4}-\d{2}-\d{2}/.test(String(value)));
      const unknown = [...kind.path.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key).filter((key) => kind.example[key] === undefined);
      // A moment is given in milliseconds and said as a day in the Netherlands; a text such as 2026-12-01T11:00:00Z is for machines.
      const raw = Object.entries(kind.example).filter(([, value]) => /^\d{4}-\d{2}-\d{2}(T|$)/.test(String(value)));
      return [
        ...raw.map(([key]) => `${kind.name}: ${key} is a moment as text, which nobody reads`),
        ...(line.length > 200 ? [`${kind.name}: the line in ${language} has more than 200 signs`] : []),
        ...typed.map(([key]) => `${kind.name}: ${key} is a moment as text; give it in milliseconds, so that it is shown as Dutch time`),
        ...unknown.map((key) => `${kind.name}: the path asks for ${key}, which is no param`),
      ];
    } catch (error) {
      return [`${kind.name}: does not render in ${language}: ${String(error)}`];
    }
  });
}
