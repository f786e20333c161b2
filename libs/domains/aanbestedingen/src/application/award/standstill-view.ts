// SPDX-License-Identifier: EUPL-1.2
import { localInstant, type LocalDate, type TermStep } from '@samenspel/kernel';
import type { StandstillOfLot } from './standstills.js';

/** A sentence that `say` makes. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface StandstillView {
  readonly state: 'not_yet_running' | 'running' | 'ended';
  readonly startsOn: LocalDate | null;
  readonly lastDay: LocalDate | null;
  /** Null while it is not yet running (S-07). */
  readonly endsAt: Date | null;
  readonly days: number;
  readonly explanation: readonly Sentence[];
}

/** the standstill with the answer to "why this date"; null when this lot has none. */
export function standstillView({ standstill, days }: Pick<StandstillOfLot, 'standstill' | 'days'>): StandstillView | null {
  if (standstill === null) return null;
  if (standstill.state === 'not_yet_running') {
    const explanation = [{ key: 'standstill.notYetRunning', params: { count: standstill.waitingFor.length, days } }];
    return { state: standstill.state, startsOn: null, lastDay: null, endsAt: null, days, explanation };
  }
  const { term } = standstill;
  const explanation = term.steps.map(sentence);
  if (term.provisional) explanation.push({ key: 'standstill.provisional', params: {} });
  return { state: standstill.state, startsOn: term.firstDay, lastDay: term.lastDay, endsAt: term.endsAt, days, explanation };
}

const noon = (day: LocalDate): number => localInstant(day, '12:00').getTime();

function sentence(step: TermStep): Sentence {
  if (step.kind === 'began') return { key: 'standstill.began', params: { event: noon(step.event), firstDay: noon(step.firstDay) } };
  const lastDay = noon(step.lastDay);
  switch (step.kind) {
    case 'counted':
      return { key: 'standstill.counted', params: { days: step.length.count, lastDay } };
    case 'moved_on':
      return { key: 'standstill.movedOn', params: { article: step.article, lastDay } };
    case 'two_working_days':
      return { key: 'standstill.twoWorkingDays', params: { article: step.article, lastDay } };
    case 'compared':
      return { key: 'standstill.compared', params: { dutch: noon(step.dutch), european: noon(step.european), lastDay } };
    case 'extended':
      return { key: 'standstill.extended', params: { lastDay } };
    default:
      return { key: 'standstill.ends', params: { lastDay } };
  }
}
