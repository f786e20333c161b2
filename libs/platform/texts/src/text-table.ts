// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';

/** What a lib says: flat, ICU messages, the key is an error code or a name; both languages have the same keys. */
export type TextTable = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** A lib's texts under its name, as the composition collects them. */
export interface TextPart {
  readonly name: string;
  readonly texts: TextTable;
}
