// SPDX-License-Identifier: EUPL-1.2
import type { NewEvent } from '../event.js';

/** A challenge became public, or is public no more; whoever copied it drops it then (I-14). */
export type ChallengeShown = NewEvent<'challenge.published' | 'challenge.hidden', Readonly<Record<string, never>>>;

export const challengeShown = (type: ChallengeShown['type'], municipalityId: string, challengeId: string): ChallengeShown => ({
  ...{ type, version: 1, municipalityId, subject: { kind: 'challenge', id: challengeId }, data: {} },
});

/** C-05: the municipality goes on with a tender; the plan is shared only when its authors consented. */
export type ChallengeConverted = NewEvent<'challenge.converted-to-tender', { readonly planShared: boolean }>;

export const challengeConverted = (municipalityId: string, challengeId: string, planShared: boolean): ChallengeConverted => ({
  ...{ type: 'challenge.converted-to-tender', version: 1, municipalityId, subject: { kind: 'challenge', id: challengeId }, data: { planShared } },
});
