// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';

export type MessageParams = Readonly<Record<string, string | number>>;

/** What one language says, as ICU messages. The HTML of a mail is made of `text`: a blank line separates paragraphs. */
export interface MessageWords {
  readonly subject: string;
  readonly text: string;
  /** The line that the portal shows. */
  readonly line: string;
}

/** One kind of message; each stands in a file of its own, `messages/<name>.message.ts`, in the lib that sends it. */
export interface MessageKind<Params extends MessageParams = MessageParams> {
  /** Kept with what was sent: never changed, such as `advice.invited`. */
  readonly name: string;
  /** a legal message leaves at once, whatever the receiver chose. */
  readonly legal: boolean;
  /**
   * B-03: the mail says only that there is a message. For all that tells from its subject who bids, or who asked what:
   * mail servers keep logs.
   */
  readonly neutral: boolean;
  readonly words: Readonly<Record<Language, MessageWords>>;
  /** The place in the portal, from the root; the params are filled in, as in `/tenders/{tenderId}`. */
  readonly path: string;
  /** For the page of all messages, and for the specs. */
  readonly example: Params;
}

/** Only for its types: it checks that the example has the params. */
export const defineMessage = <Params extends MessageParams>(kind: MessageKind<Params>): MessageKind<Params> => kind;
