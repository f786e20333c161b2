// SPDX-License-Identifier: EUPL-1.2
import { ValidateBy } from 'class-validator';

// Embedding, override and isolate: a name or file name reads otherwise than it is. The marks that right-to-left scripts need stay.
const TURNS_READING = /[\u202a-\u202e\u2066-\u2069]/;

/** Text that a database can hold and that reads as it is: no NUL, no half of a surrogate pair, no turned reading direction. */
export const isCleanText = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000') && !TURNS_READING.test(value);

/** For every free text of an input class, beside its `MaxLength`. */
export const IsCleanText = (options: { readonly each?: boolean } = {}): PropertyDecorator =>
  ValidateBy(
    { name: 'isCleanText', validator: { validate: isCleanText, defaultMessage: () => 'text without NUL and without half characters' } },
    options,
  );
