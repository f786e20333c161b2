// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@samenspel/kernel';
import type { TestInitiative } from './an-advice-stage.js';

/** In the order in which they are played, since the clock only goes forward; `priced` is `assessment` after the opening of prices. */
export const PLAYED_STATES = [
  'contracted',
  'awarded',
  'award_intended',
  'priced',
  'assessment',
  'unsuccessful',
  'cancelled',
  'opened',
  'closed',
  'withdrawn',
  'published',
  'notice_sent',
  'draft',
] as const;
export type PlayedState = (typeof PLAYED_STATES)[number];

export interface PlayedTender {
  readonly tenderId: string;
  readonly lotId: string;
  /** Of the lead and of its rival, in this order; null before the opening. */
  readonly bidIds: readonly [string, string] | null;
  readonly adviceId: string | null;
  readonly questionId: string | null;
}

/** Everybody outside the municipality who has a part in each tender that is played. */
export interface Parts {
  /** Administrator and signer of the party that bids with a partner; it loses. */
  readonly lead: Actor;
  /** Of the same party, without the right to sign. */
  readonly colleague: Actor;
  readonly partner: Actor;
  /** Bids alone, asks the question, and wins. */
  readonly rival: Actor;
  readonly adviser: TestInitiative;
  /** Of the same initiative: promised and declared nothing. */
  readonly bystander: Actor;
  /** Invited as well, and did not answer. */
  readonly invited: TestInitiative;
}

/** Words that stand in one place each, so that an answer which holds one tells where it came from. */
export const WORDS = {
  draft: 'kanarie-concept',
  leadQuality: 'kanarie-kwaliteit-penvoerder',
  rivalQuality: 'kanarie-kwaliteit-mededinger',
  question: 'kanarie-vraag',
  advice: 'kanarie-advies',
  answer: 'kanarie-antwoord-op-advies',
  declaration: 'kanarie-belangen',
  score: 'kanarie-score',
  reasons: 'kanarie-motivering',
} as const;
/** Prices in cents that stand nowhere else. */
export const PRICES = { lead: 52_424_200, rival: 48_313_100 } as const;
