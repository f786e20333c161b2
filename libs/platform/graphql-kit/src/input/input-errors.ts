// SPDX-License-Identifier: EUPL-1.2
import type { ValidationError } from '@nestjs/common';
import { type DomainError, invalid } from '@samenspel/kernel';

const UPPER_WITHIN = /([a-z])([A-Z])/g;

/** class-validator's `isNotEmpty` → `IS_NOT_EMPTY`. */
const codeOf = (constraint: string): string => constraint.replace(UPPER_WITHIN, '$1_$2').toUpperCase();

/** Limits that a sentence should name, such as the 200 of `maxLength`, read from class-validator's own sentence. */
const limitIn = (sentence: string): Record<string, number> => {
  const numbers = /(-?\d+)(?!.*\d)/.exec(sentence.replace(/^each value in /, ''));
  return numbers?.[1] === undefined ? {} : { limit: Number(numbers[1]) };
};

/** class-validator's tree as a flat list with paths. */
export function inputErrors(tree: readonly ValidationError[], above: readonly string[] = []): DomainError[] {
  return tree.flatMap((node) => {
    const path = [...above, node.property];
    const own = Object.entries(node.constraints ?? {}).map(([constraint, sentence]) =>
      invalid(codeOf(constraint), { path, params: limitIn(sentence) }),
    );
    return [...own, ...inputErrors(node.children ?? [], path)];
  });
}
