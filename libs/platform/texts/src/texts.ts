// SPDX-License-Identifier: EUPL-1.2
import type { DomainError, Language } from '@samenspel/kernel';
import { IntlMessageFormat } from 'intl-messageformat';
import type { TextPart } from './text-table.js';

export type TextParams = Readonly<Record<string, string | number>>;

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const zone = { timeZone: 'Europe/Amsterdam' };
/** A moment is a number of milliseconds: `{at, date, legal}` is the day in the Netherlands, `{at, time, legal}` the hour. */
const FORMATS = {
  date: { legal: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...zone } },
  time: { legal: { hour: '2-digit', minute: '2-digit', ...zone } },
} as const;

/** One message that is in no table, such as a municipality's own wording. Throws when it is no ICU message or a param is missing. */
export const textOfMessage = (language: Language, message: string, params: TextParams): string =>
  String(new IntlMessageFormat(message, LOCALES[language], FORMATS, { ignoreTag: true }).format({ ...params }));

/** All texts of the product. A key that nobody has is a mistake of ours: it is shown as itself, and a spec finds it. */
export class Texts {
  private readonly tables: Readonly<Record<Language, ReadonlyMap<string, string>>>;
  private readonly formats = new Map<string, IntlMessageFormat>();

  constructor(parts: readonly TextPart[]) {
    const collect = (language: Language): ReadonlyMap<string, string> => new Map(parts.flatMap((part) => Object.entries(part.texts[language])));
    this.tables = { nl: collect('nl'), en: collect('en') };
  }

  has(key: string): boolean {
    return this.tables.nl.has(key);
  }

  /** The text in that language, with the params filled in. */
  textOf(language: Language, key: string, params: TextParams = {}): string {
    const message = this.tables[language].get(key);
    if (message === undefined) return key;
    const name = `${language} ${key}`;
    let format = this.formats.get(name);
    if (format === undefined) {
      format = new IntlMessageFormat(message, LOCALES[language], FORMATS, { ignoreTag: true });
      this.formats.set(name, format);
    }
    return String(format.format({ ...params }));
  }

  /** What a person reads when a step refuses. */
  textOfError(language: Language, error: DomainError): string {
    return this.textOf(language, error.code, error.params);
  }
}
