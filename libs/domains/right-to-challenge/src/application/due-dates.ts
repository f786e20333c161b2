// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem, type Work } from '@samenspel/database';
import { conflict, err, localInstant, ok, randomId, systemActor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { actsOf, type Acting } from '../domain/challenges/challenge.js';
import { awaitsDecision } from '../domain/challenges/challenge-status.js';
import { decisionTerm } from '../domain/challenges/decision-clock.js';
import { byWorker, passedDue, withPassing } from '../domain/challenges/lateness.js';
import { challengeDuePassed } from '../messages/challenge-due-passed.message.js';
import { challengeDueSoon } from '../messages/challenge-due-soon.message.js';
import { loadChallenge, type KeptChallenge } from '../persistence/challenge-rows.js';
import { authorsOf, staffOf } from './case-people.js';
import { DUE_CHALLENGE_PASSED, DUE_CHALLENGE_WARNING, watch } from './challenge-watch.js';
import { actingNow, keepAct } from './perform-act.js';

/** A warned or passed due date is told to the handler and the deputy, a passed one higher up and to the authors too. */
@Injectable()
export class ChallengeDueSoon implements DueHandler {
  readonly kind = DUE_CHALLENGE_WARNING;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ subjectId }: DueItem): Promise<void> {
    await onCase(this.unitOfWork, subjectId, async (work, kept, acting) => {
      const { challenge } = kept;
      const dueOn = awaitsDecision(challenge.status) ? (decisionTerm(challenge, acting.today, acting.calendar)?.term?.lastDay ?? null) : null;
      if (dueOn === null || acting.today > dueOn || actsOf(challenge, 'warn').some(({ act }) => act.dueOn === dueOn)) return ok();
      const warned = byWorker(challenge, { kind: 'warn', dueOn }, acting.now, acting.today);
      if (!(await keepAct(work, kept, { ...challenge, acts: [...challenge.acts, warned] }, acting))) return err(conflict());
      await tellStaff(work, kept, dueOn, challengeDueSoon);
      return ok();
    });
  }
}

@Injectable()
export class ChallengeDuePassed implements DueHandler {
  readonly kind = DUE_CHALLENGE_PASSED;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ subjectId }: DueItem): Promise<void> {
    await onCase(this.unitOfWork, subjectId, async (work, kept, acting) => {
      const dueOn = passedDue(kept.challenge, acting.today, acting.calendar);
      const after = withPassing(kept.challenge, acting);
      if (dueOn === null || after === kept.challenge) {
        // The term runs again, or its end moved meanwhile: the moments are set anew.
        await watch(work, kept, kept.challenge, acting);
        return ok();
      }
      if (!(await keepAct(work, kept, after, acting))) return err(conflict());
      await tellStaff(work, kept, dueOn, challengeDuePassed, 'decision_maker');
      const authors = (await authorsOf(work, kept.id)).map((personId) => ({ personId, partyId: kept.partyId }));
      await sendMessage(work, challengeDuePassed, authors, paramsOf(kept, dueOn), aboutCase(kept));
      return ok();
    });
  }
}

const paramsOf = ({ id, challenge }: KeptChallenge, dueOn: LocalDate): { challenge: string; challengeId: string; due: number } => ({
  ...{ challenge: challenge.content.title, challengeId: id, due: localInstant(dueOn, '12:00').getTime() },
});
const aboutCase = ({ id, municipalityId }: KeptChallenge): { subject: { kind: string; id: string }; municipalityId: string } => ({
  subject: { kind: 'challenge', id },
  municipalityId,
});

async function tellStaff(
  work: Work,
  kept: KeptChallenge,
  dueOn: LocalDate,
  kind: typeof challengeDueSoon,
  ...higher: readonly string[]
): Promise<void> {
  const staff = (await staffOf(work, kept, ...higher)).map((personId) => ({ personId, partyId: null }));
  await sendMessage(work, kind, staff, paramsOf(kept, dueOn), aboutCase(kept));
}

/** One lawful outcome: who acted meanwhile wins, and the worker looks again at what it finds then. */
async function onCase(
  unitOfWork: UnitOfWork,
  challengeId: string,
  fn: (work: Work, kept: KeptChallenge, acting: Acting) => Promise<Result<void, DomainError>>,
): Promise<void> {
  const done = await unitOfWork.run<void, DomainError>(systemActor(randomId()), async (work) => {
    const kept = await loadChallenge(work, challengeId);
    return kept === null ? ok() : fn(work, kept, await actingNow(work, kept, 'worker', null));
  });
  if (!done.ok) throw new Error(`the due date of challenge ${challengeId} was not handled: ${done.error.code}`);
}
