// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { checkTexts } from '@samenspel/texts';
import { CHALLENGE_ERRORS } from './domain/challenges/errors.js';
import { rightToChallengeTexts } from './texts.js';

describe('what a challenge says', () => {
  it('X-07 stands in Dutch and English, in short sentences, for every refusal', () => {
    expect(checkTexts([{ name: 'right-to-challenge', texts: rightToChallengeTexts }])).toEqual([]);
    expect(CHALLENGE_ERRORS.filter((code) => !(code in rightToChallengeTexts.nl))).toEqual([]);
  });
});
