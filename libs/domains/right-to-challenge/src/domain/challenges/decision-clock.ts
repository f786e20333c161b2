// SPDX-License-Identifier: EUPL-1.2
import {
  addDays,
  reckonTerm,
  suspensionForSupplement,
  type GroundedSuspension,
  type LegalCalendar,
  type LocalDate,
  type ReckonedTerm,
  type TermQuestion,
} from '@samenspel/kernel';
import { termKindOf } from '../policy/policy.js';
import { actsOf, announcedOn, lastAct, type Challenge } from './challenge.js';

/** The day of receipt. Null for a draft. */
export const receivedOn = (challenge: Pick<Challenge, 'acts'>): LocalDate | null => lastAct(challenge, 'submit')?.day ?? null;

/** Everything that the due date follows from, as a question that anybody can ask again (C-11 to C-15). Null for a draft. */
export function decisionQuestion(challenge: Challenge, today: LocalDate): TermQuestion | null {
  const start = receivedOn(challenge);
  if (start === null) return null;
  const notified = lastAct(challenge, 'notify_delay');
  return {
    kind: termKindOf(challenge.policy),
    start,
    length: challenge.policy.term?.length ?? null,
    suspensions: suspensionsOf(challenge, today),
    notice: notified === null ? null : { on: notified.day, until: notified.act.until },
  };
}

/** The decision term as it stands today; its `term` is null while it stands still. Null for a draft. */
export function decisionTerm(challenge: Challenge, today: LocalDate, calendar: LegalCalendar): ReckonedTerm | null {
  const question = decisionQuestion(challenge, today);
  if (question === null) return null;
  const answer = reckonTerm(question, calendar);
  if (!answer.ok) throw new Error(`the decision term cannot be reckoned: ${answer.error.code}`);
  return answer.value;
}

/** C-15: every ground, each from the notice of it to what ended it. */
export function suspensionsOf(challenge: Pick<Challenge, 'acts'>, today: LocalDate): readonly GroundedSuspension[] {
  return [...ofSupplements(challenge, today), ...ofNotices(challenge), ...ofAgreements(challenge)];
}

function ofSupplements(challenge: Pick<Challenge, 'acts'>, today: LocalDate): readonly GroundedSuspension[] {
  return actsOf(challenge, 'ask_supplement').map((asked) => {
    const ended = challenge.acts.find(({ number, act }) => number > asked.number && (act.kind === 'supplement' || act.kind === 'take_up'));
    const { lastDay } = asked.act;
    // Supplied after the term: it stood still up to the last day of the remedy term only.
    const end =
      ended !== undefined && ended.day <= lastDay
        ? { suppliedOn: ended.day }
        : today > lastDay || ended !== undefined
          ? { unusedUpTo: lastDay }
          : null;
    return { ground: 'supplement' as const, ...suspensionForSupplement(asked.day, end) };
  });
}

function ofNotices(challenge: Pick<Challenge, 'acts'>): readonly GroundedSuspension[] {
  return actsOf(challenge, 'suspend').map((began) => {
    const ended = actsOf(challenge, 'end_suspension').find(({ number }) => number > began.number);
    return { ground: began.act.ground, first: addDays(began.day, 1), last: ended === undefined ? null : ended.day };
  });
}

function ofAgreements(challenge: Pick<Challenge, 'acts'>): readonly GroundedSuspension[] {
  return actsOf(challenge, 'agree_delay').flatMap((agreed) => {
    const proposed = actsOf(challenge, 'propose_delay').findLast(({ number }) => number < agreed.number);
    return proposed === undefined ? [] : [{ ground: 'agreed' as const, first: addDays(agreed.day, 1), last: proposed.act.until }];
  });
}

/** True while a notice of suspension has no end. */
export const hasOpenSuspension = (challenge: Pick<Challenge, 'acts'>): boolean => ofNotices(challenge).some(({ last }) => last === null);

/** C-14: from the supplement, or else the last day of the unused term, four weeks to refuse. Null when nothing was asked. */
export function refusalTerm(
  challenge: Pick<Challenge, 'acts'>,
  calendar: LegalCalendar,
): { readonly opensOn: LocalDate; readonly lastDay: LocalDate } | null {
  const asked = lastAct(challenge, 'ask_supplement');
  if (asked === null) return null;
  const supplied = actsOf(challenge, 'supplement').find(({ number }) => number > asked.number);
  const start = supplied?.day ?? asked.act.lastDay;
  const answer = reckonTerm({ kind: 'refusal_to_treat', start }, calendar);
  if (!answer.ok || answer.value.term === null) throw new Error('the term to refuse cannot be reckoned');
  return { opensOn: supplied === undefined ? addDays(asked.act.lastDay, 1) : start, lastDay: answer.value.term.lastDay };
}

/** C-34: whether the decision came in time; null while there is none. */
export function decidedInTime(challenge: Challenge, calendar: LegalCalendar): boolean | null {
  const first = challenge.acts.find(({ act }) => ['decide', 'refuse_treatment', 'declare_inadmissible'].includes(act.kind));
  if (first === undefined || announcedOn(challenge) === null) return null;
  const before = { ...challenge, acts: challenge.acts.filter(({ number }) => number < first.number) };
  const due = decisionTerm(before, first.day, calendar)?.term?.lastDay ?? null;
  return due === null || first.day <= due;
}
