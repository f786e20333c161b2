// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { reachableFrom } from '@samenspel/kernel';
import { ACT_KINDS, ACT_RULES } from './act-rules.js';
import { CHALLENGE_STATUSES, challengeTransitions, mayBecome, type ChallengeStatus } from './challenge-status.js';
import { objectionTransitions, type ObjectionStatus } from './objection-status.js';

const allowed = (Object.entries(challengeTransitions) as [ChallengeStatus, readonly ChallengeStatus[]][]).flatMap(([from, tos]) =>
  tos.map((to) => `${from}>${to}`),
);

describe('the life of a challenge', () => {
  it('C-05 reaches every status from draft, and every objection from filed', () => {
    expect([...reachableFrom<ChallengeStatus>(challengeTransitions, 'draft')].sort()).toEqual([...CHALLENGE_STATUSES].sort());
    expect([...reachableFrom<ObjectionStatus>(objectionTransitions, 'filed')].sort()).toEqual(Object.keys(objectionTransitions).sort());
  });
  it('C-05 refuses every step that the table does not list', () => {
    for (const from of CHALLENGE_STATUSES) for (const to of CHALLENGE_STATUSES) expect(mayBecome(from, to)).toBe(allowed.includes(`${from}>${to}`));
  });
  it('C-05 every act that leads somewhere leads along the table', () => {
    const wrong = ACT_KINDS.flatMap((kind) => {
      const { from, to } = ACT_RULES[kind];
      return to === null ? [] : from.filter((status) => status !== to && !mayBecome(status, to)).map((status) => `${kind}: ${status}>${to}`);
    });
    expect(wrong).toEqual([]);
  });
  it('C-05 is withdrawn before the agreement is signed only', () => {
    for (const status of ['agreement_signed', 'running', 'evaluated', 'stepped_in'] as const) expect(mayBecome(status, 'withdrawn')).toBe(false);
  });
});
