// SPDX-License-Identifier: EUPL-1.2
import { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
/** The parser's numbers for plain text and for the number sign of a plural: the two that ask for no param. */
const LITERAL = 0;
const POUND = 7;
const MOST_VARIANTS = 500;

export const parse = (message: string): Elements => new IntlMessageFormat(message, 'nl-NL', {}, { ignoreTag: true }).getAst();

export const parses = (message: string): boolean => {
  try {
    parse(message);
    return true;
  } catch {
    return false;
  }
};

/** The names that a message asks for; null when it is no ICU message. */
export const paramsOfText = (message: string): ReadonlySet<string> | null => (parses(message) ? paramsOf(parse(message)) : null);

export function paramsOf(elements: Elements): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    const type: number = element.type;
    if (type !== LITERAL && type !== POUND && 'value' in element) found.add(element.value);
    if ('options' in element) for (const option of Object.values(element.options)) for (const name of paramsOf(option.value)) found.add(name);
  }
  return found;
}

/** A message as its readers may see it, once for each choice; a param stands as one word. A broken message has none. */
export const variantsOf = (message: string): string[] => (parses(message) ? variants(parse(message)) : []);

function variants(elements: Elements): string[] {
  return elements.reduce<string[]>(
    (until, element) => {
      const next =
        'options' in element
          ? [...new Set(Object.values(element.options).flatMap((option) => variants(option.value)))]
          : [element.type === LITERAL ? element.value : '1'];
      return until.length * next.length > MOST_VARIANTS
        ? until.map((text) => text + (next[0] ?? ''))
        : until.flatMap((text) => next.map((end) => text + end));
    },
    [''],
  );
}
