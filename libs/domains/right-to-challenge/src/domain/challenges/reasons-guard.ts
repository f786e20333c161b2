// SPDX-License-Identifier: EUPL-1.2
import type { Act } from './act.js';
import type { Challenge } from './challenge.js';
import { wrong, type ChallengeError } from './errors.js';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** C-30: an act that needs reasons has some, and a standard text sent unchanged is none. */
export function reasonsGuard({ policy }: Challenge, act: Act): ChallengeError | null {
  if (!('reasons' in act)) return null;
  const given = plain(act.reasons);
  if (given === '') return wrong('CHALLENGE_REASONS_NEEDED', 'C-30', 'reasons');
  return policy.templates.some((template) => plain(template) === given) ? wrong('TEMPLATE_IS_NO_REASON', 'C-30', 'reasons') : null;
}
