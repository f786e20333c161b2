// SPDX-License-Identifier: EUPL-1.2
import type { Transitions } from '@samenspel/kernel';

/** C-18: the life of one objection. A decision on it is open to appeal; the court itself is outside this product. */
export const objectionTransitions = {
  filed: ['repair_asked', 'heard', 'waived', 'inadmissible', 'withdrawn'],
  repair_asked: ['repaired', 'inadmissible', 'withdrawn'],
  repaired: ['heard', 'waived', 'inadmissible', 'withdrawn'],
  heard: ['unfounded', 'founded_new_decision', 'inadmissible', 'withdrawn'],
  waived: ['unfounded', 'founded_new_decision', 'inadmissible', 'withdrawn'],
  unfounded: ['appeal'],
  founded_new_decision: ['appeal'],
  inadmissible: ['appeal'],
  withdrawn: [],
  appeal: [],
} as const satisfies Transitions<ObjectionStatus>;

export type ObjectionStatus = 'filed' | 'repair_asked' | 'repaired' | 'heard' | 'waived' | 'withdrawn' | 'appeal' | ObjectionOutcome;

export const OBJECTION_OUTCOMES = ['inadmissible', 'unfounded', 'founded_new_decision'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];
