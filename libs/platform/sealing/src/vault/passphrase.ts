// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from '../encoding.js';

// Proquints (Wilkerson, arXiv:0901.4016): sixteen bits as consonant-vowel-consonant-vowel-consonant. Readable
// aloud in Dutch and English, no word list to carry, no letter that looks like another.
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
const GROUPS = 6;

/** Six groups of five letters: 96 bits, shown once and typed back. */
export function newPassphrase(): string {
  const view = new DataView(randomBytes(GROUPS * 2).buffer);
  return Array.from({ length: GROUPS }, (_, index) => proquint(view.getUint16(index * 2))).join(' ');
}

/** What is really used as the passphrase: typed with other spaces, hyphens, capitals or composed letters it is the same. */
export const normalPassphrase = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');

function proquint(bits: number): string {
  const consonant = (shift: number): string => CONSONANTS.charAt((bits >> shift) & 15);
  const vowel = (shift: number): string => VOWELS.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
