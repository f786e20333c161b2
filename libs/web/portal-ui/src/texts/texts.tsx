// SPDX-License-Identifier: EUPL-1.2
import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

export type Language = 'nl' | 'en';
export type TextTable = Readonly<Record<string, string>>;
export type TextParams = Readonly<Record<string, string | number>>;

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;
const zone = { timeZone: 'Europe/Amsterdam' } as const;

/** Dates are those of the Netherlands, whatever the clock of the device says. */
const FORMATS = {
  date: {
    legal: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...zone },
    short: { day: 'numeric', month: 'short', ...zone },
  },
  time: { legal: { hour: '2-digit', minute: '2-digit', ...zone } },
} as const;

export interface Speaking {
  readonly language: Language;
  /** The text under a key, with its params filled in; a key that nobody has is shown as itself, and a spec finds it. */
  readonly t: (key: string, params?: TextParams) => string;
  readonly day: (at: string) => string;
  readonly shortDay: (at: string) => string;
  readonly moment: (at: string) => string;
  readonly number: (value: number) => string;
  readonly euros: (cents: number) => string;
}

function speak(language: Language, tables: readonly TextTable[]): Speaking {
  const locale = LOCALES[language];
  const made = new Map<string, IntlMessageFormat>();
  const t = (key: string, params: TextParams = {}): string => {
    const message = tables.find((table) => key in table)?.[key];
    if (message === undefined) return key;
    let format = made.get(key);
    if (format === undefined) made.set(key, (format = new IntlMessageFormat(message, locale, FORMATS, { ignoreTag: true })));
    return String(format.format({ ...params }));
  };
  const formatDay = new Intl.DateTimeFormat(locale, FORMATS.date.legal);
  const formatShort = new Intl.DateTimeFormat(locale, FORMATS.date.short);
  const formatTime = new Intl.DateTimeFormat(locale, FORMATS.time.legal);
  const formatNumber = new Intl.NumberFormat(locale);
  const formatEuros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  // A legal day has no hour; noon keeps it on its own day in every zone.
  const date = (at: string): Date => new Date(at.length === 10 ? `${at}T12:00:00Z` : at);
  return {
    language,
    t,
    day: (at) => formatDay.format(date(at)),
    shortDay: (at) => formatShort.format(date(at)),
    moment: (at) => t('moment', { day: formatDay.format(date(at)), time: formatTime.format(date(at)).replace(':', language === 'nl' ? '.' : ':') }),
    number: (value) => formatNumber.format(value),
    euros: (cents) => formatEuros.format(cents / 100),
  };
}

const Context = createContext<Speaking>(speak('nl', []));

interface SpeakingProps {
  readonly language: Language;
  readonly tables: readonly TextTable[];
  readonly children: ReactNode;
}

/** Gives all below it one language, with the texts of the portal before those of the shared parts. */
export function Texts({ language, tables, children }: SpeakingProps): ReactNode {
  const speaking = useMemo(() => speak(language, tables), [language, tables]);
  return <Context value={speaking}>{children}</Context>;
}

export const useTexts = (): Speaking => useContext(Context);
