// SPDX-License-Identifier: EUPL-1.2
import { ValidateBy } from 'class-validator';

/** Text that a database and every reader can hold: no NUL and no half of a surrogate pair. Line breaks and tabs may stand in it. */
export const isCleanText = (value: unknown): boolean => typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000');

/** For every free text of an input class, beside its `MaxLength`. */
export const IsCleanText = (options: { readonly each?: boolean } = {}): PropertyDecorator =>
  ValidateBy(
    { name: 'isCleanText', validator: { validate: isCleanText, defaultMessage: () => 'text without NUL and without half characters' } },
    options,
  );
