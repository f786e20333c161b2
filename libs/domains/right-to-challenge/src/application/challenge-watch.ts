// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { addDays, startOfLocalDay, type LegalCalendar, type LocalDate } from '@samenspel/kernel';
import { actsOf, lastAct, type Challenge } from '../domain/challenges/challenge.js';
import { awaitsDecision } from '../domain/challenges/challenge-status.js';
import { decisionTerm } from '../domain/challenges/decision-clock.js';

export const DUE_CHALLENGE_WARNING = 'challenge_warning';
export const DUE_CHALLENGE_PASSED = 'challenge_passed';

/** The legal moments of a case: a warning before its due date and the passing of it. Set anew after each act. */
export async function watch(
  work: Work,
  { id, municipalityId }: { readonly id: string; readonly municipalityId: string },
  challenge: Challenge,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: LegalCalendar },
): Promise<void> {
  const term = awaitsDecision(challenge.status) ? (decisionTerm(challenge, today, calendar)?.term ?? null) : null;
  const warned = term === null || actsOf(challenge, 'warn').some(({ act }) => act.dueOn === term.lastDay);
  const passed = term !== null && actsOf(challenge, 'escalate').some(({ act }) => act.dueOn === term.lastDay);
  const moments = [
    [DUE_CHALLENGE_WARNING, warned ? null : startOfLocalDay(addDays(term.lastDay, -challenge.policy.warnDaysBefore))],
    [DUE_CHALLENGE_PASSED, term === null ? runsAgain(challenge) : passed ? null : term.endsAt],
  ] as const;
  for (const [kind, at] of moments) {
    if (at === null) await work.clearDue(kind, id);
    else await work.setDue({ municipalityId, kind, subjectId: id, at });
  }
}

/** A remedy term that nobody uses ends by itself: then the clock runs again and is looked at. */
function runsAgain(challenge: Challenge): Date | null {
  const asked = lastAct(challenge, 'ask_supplement');
  return challenge.status === 'incomplete' && asked !== null ? startOfLocalDay(addDays(asked.act.lastDay, 1)) : null;
}
