// SPDX-License-Identifier: EUPL-1.2

export type Mode = 'production' | 'demo' | 'test';

/** One setting: how it is written, what it becomes, and what makes it unfit for production. */
export interface Setting<T> {
  readonly name: string;
  /** One sentence for the operator: what it does, in which unit. */
  readonly description: string;
  /** Never logged or shown, and also read from the file that `<NAME>_FILE` names. */
  readonly secret: boolean;
  /** What it is when nothing is written, as it would be written; null when there is nothing to fall back on. */
  readonly usual: string | null;
  /** True when the fallback serves demo and tests only, so production must write its own. */
  readonly usualIsForDemo: boolean;
  /** Absent is allowed, and read as null. */
  readonly optional: boolean;
  /** In words: what a right value looks like. */
  readonly expected: string;
  /** The value, or null when the text is not what was expected. */
  readonly parse: (text: string) => T | null;
  /** Why this value may not be used in production; null when it may. */
  unfit(value: T): string | null;
}

interface About {
  readonly name: string;
  readonly description: string;
  readonly usual?: string;
  readonly usualIsForDemo?: boolean;
}

const setting = <T>(
  about: About,
  expected: string,
  parse: (text: string) => T | null,
  unfit: (value: T) => string | null = () => null,
): Setting<T> => ({
  name: about.name,
  description: about.description,
  secret: false,
  usual: about.usual ?? null,
  usualIsForDemo: about.usualIsForDemo ?? false,
  optional: false,
  expected,
  parse,
  unfit,
});

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0']);

export const text = (about: About): Setting<string> => setting(about, 'some text', (value) => value);

export const choice = <const T extends string>(about: About, choices: readonly T[]): Setting<T> =>
  setting(about, `one of ${choices.join(', ')}`, (value) => choices.find((one) => one === value) ?? null);

export const integer = (about: About, from: number, to: number): Setting<number> =>
  setting(about, `a whole number from ${from} to ${to}`, (value) => {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= from && number <= to ? number : null;
  });

export const port = (about: About): Setting<number> => integer(about, 1, 65_535);

/** An e-mail address without a tag: the mail's own goes between its name and its host. */
export const mailbox = (about: About): Setting<string> =>
  setting(about, 'an e-mail address such as terug@samenspel.example', (value) => (/^[a-z0-9._-]{1,10}@[a-z0-9.-]+$/.test(value) ? value : null));

/** The address of a website without a path: https in production. */
export const origin = (about: About): Setting<string> =>
  setting(
    about,
    'an address such as https://samenspel.example.nl, without anything after the host',
    (value) => (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value ? value : null),
    (value) => plainOrLocal(new URL(value), 'https:'),
  );

/** Any address of the given kinds, such as `postgres:`; `safe` names the only kind that production accepts. */
export const address = (about: About, protocols: readonly string[], safe?: string): Setting<string> =>
  setting(
    about,
    `an address that starts with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    (value) => (URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value : null),
    (value) => (safe === undefined ? null : plainOrLocal(new URL(value), safe)),
  );

export const folder = (about: About): Setting<string> => setting(about, 'the path of a folder', (value) => (value.includes('\0') ? null : value));

export const list = (about: About): Setting<readonly string[]> =>
  setting<readonly string[]>(about, 'words with commas between them', (value) =>
    value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );

/** A value that must not be known outside the installation; `refuse` recognises those of the demo. */
export const secret = <T>(inner: Setting<T>, refuse: (value: T) => string | null = inner.unfit): Setting<T> => ({
  ...inner,
  secret: true,
  unfit: refuse,
});

export const optional = <T>(inner: Setting<T>): Setting<T | null> => ({
  ...inner,
  optional: true,
  unfit: (value) => (value === null ? null : inner.unfit(value)),
});

function plainOrLocal(url: URL, safe: string): string | null {
  if (LOCAL.has(url.hostname)) return 'it names this machine itself';
  return url.protocol === safe ? null : `it is not ${safe}//`;
}
