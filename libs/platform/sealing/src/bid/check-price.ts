// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from '@samenspel/kernel';
import type { PricePart } from './content.js';
import { FieldReader, type BidContentError } from './field-reader.js';

const MOST_ELEMENTS = 1_000;
const LONGEST_NAME = 200;

/** Reads a price part from outside. Elements need not add up: a rate or a percentage is one too. */
export function checkPricePart(input: unknown): Result<PricePart, readonly BidContentError[]> {
  const reader = new FieldReader();
  const fields = reader.object(input, [], ['totalCents', 'elements']);
  const price: PricePart = {
    totalCents: reader.integer(fields['totalCents'], ['totalCents'], 0, Number.MAX_SAFE_INTEGER),
    elements: reader.list(fields['elements'], ['elements'], MOST_ELEMENTS, (item, path) => {
      const { name, cents } = reader.object(item, path, ['name', 'cents']);
      return {
        name: reader.text(name, [...path, 'name'], LONGEST_NAME),
        cents: reader.integer(cents, [...path, 'cents'], Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      };
    }),
  };
  return reader.errors.length > 0 ? err(reader.errors) : ok(price);
}
