// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';
import { textOfMessage, Texts, type TextTable } from '@samenspel/texts';
import { html } from './html.js';
import type { MessageKind, MessageParams, MessageWords } from './message-kind.js';
import { messagesTexts } from './texts.js';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface DigestLine {
  readonly text: string;
  readonly link: string;
}

const wordsOf = (kind: MessageKind, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(kind.words[language]).map(([part, words]) => [`${kind.name} ${part}`, words]));

const tableOf = (kind: MessageKind): TextTable => ({ nl: wordsOf(kind, 'nl'), en: wordsOf(kind, 'en') });

/** In which language, with what filled in, and in whose words: null are those of the product. */
interface Told {
  readonly language: Language;
  readonly params: MessageParams;
  readonly own: MessageWords | null;
}

/** Makes of a kind and its params what a person reads. */
export class MessageRenderer {
  private readonly kinds: ReadonlyMap<string, MessageKind>;
  private readonly texts: Texts;

  constructor(
    kinds: readonly MessageKind[],
    private readonly origin: string,
  ) {
    this.kinds = new Map(kinds.map((kind) => [kind.name, kind]));
    if (this.kinds.size !== kinds.length) throw new Error('two kinds of message have the same name');
    this.texts = new Texts([{ name: 'messages', texts: messagesTexts }, ...kinds.map((kind) => ({ name: kind.name, texts: tableOf(kind) }))]);
  }

  /** The line in the portal; `own` is the municipality's own wording of that moment. */
  line(name: string, language: Language, params: MessageParams, own: MessageWords | null = null): string {
    return this.say(this.kindOf(name), 'line', { language, params, own });
  }

  /** The address in the portal that the message is about. */
  link(name: string, params: MessageParams): string {
    const path = this.kindOf(name).path.replaceAll(/\{(\w+)\}/g, (_all, key: string) => encodeURIComponent(String(params[key] ?? '')));
    return `${this.origin}${path}`;
  }

  mail(name: string, language: Language, params: MessageParams, own: MessageWords | null = null): Mail {
    const kind = this.kindOf(name);
    const told = { language, params, own };
    const subject = kind.neutral ? this.texts.textOf(language, 'NEUTRAL_SUBJECT') : this.say(kind, 'subject', told);
    const body = kind.neutral ? this.texts.textOf(language, 'NEUTRAL_TEXT') : this.say(kind, 'text', told);
    const link = {
      address: kind.neutral ? `${this.origin}/messages` : this.link(name, params),
      words: this.texts.textOf(language, 'READ_IN_PORTAL'),
    };
    const foot = this.texts.textOf(language, kind.legal ? 'FOOT_LEGAL' : 'FOOT_CHOSEN');
    return { subject, text: `${body}\n\n${link.words}:\n${link.address}\n\n${foot}\n`, html: html({ language, subject, body, link, foot }) };
  }

  /** all that is new, in one mail. */
  digest(language: Language, lines: readonly DigestLine[]): Mail {
    const subject = this.texts.textOf(language, 'DIGEST_SUBJECT', { count: lines.length });
    const body = [this.texts.textOf(language, 'DIGEST_TEXT'), ...lines.map((line) => `${line.text}\n${line.link}`)].join('\n\n');
    const link = { address: `${this.origin}/messages`, words: this.texts.textOf(language, 'READ_IN_PORTAL') };
    const foot = this.texts.textOf(language, 'FOOT_CHOSEN');
    return { subject, text: `${body}\n\n${foot}\n`, html: html({ language, subject, body, link, foot }) };
  }

  private say(kind: MessageKind, part: keyof MessageWords, { language, params, own }: Told): string {
    if (own !== null) return textOfMessage(language, own[part], params);
    return this.texts.textOf(language, `${kind.name} ${part}`, params);
  }

  private kindOf(name: string): MessageKind {
    const kind = this.kinds.get(name);
    if (kind === undefined) throw new Error(`no lib offers the kind of message ${name}`);
    return kind;
  }
}
