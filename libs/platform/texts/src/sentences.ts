// SPDX-License-Identifier: EUPL-1.2
import { variantsOf } from './message-ast.js';

/** Every variant of a message as sentences; a param counts as one word. */
export const sentencesOf = (message: string): string[] =>
  variantsOf(message).flatMap((variant) =>
    variant
      .split(/(?<=[.!?:])\s+|\n+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)),
  );

/** Signs that stand alone are no words. */
export const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
