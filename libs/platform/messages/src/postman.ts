// SPDX-License-Identifier: EUPL-1.2
import type { Mail } from './renderer.js';

export type Delivery =
  | { readonly outcome: 'accepted' }
  /** `lasting`: the server says that it will never take this mail (5xx). The text holds no address. */
  | { readonly outcome: 'refused'; readonly lasting: boolean; readonly why: string };

/** Takes mail to where it goes. */
export interface Postman {
  send(id: string, to: string, mail: Mail): Promise<Delivery>;
}

/** For the sandboxes of a real installation: what is practised there reaches nobody's mailbox, and counts as accepted. */
export const caughtMail: Postman = { send: () => Promise.resolve({ outcome: 'accepted' }) };

/** Who takes the mail of real municipalities, and of sandboxes. */
export interface Postmen {
  readonly real: Postman;
  readonly sandbox: Postman;
}
