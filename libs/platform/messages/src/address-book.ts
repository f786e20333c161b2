// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';

export interface MailAddress {
  readonly email: string | null;
  readonly language: Language;
}

/** Contributed by the lib that knows persons. */
export interface AddressBook {
  /** Null when there is no such person any more. */
  addressOf(personId: string): Promise<MailAddress | null>;
}
