// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Agreements } from '@samenspel/agreements';
import { UnitOfWork, type Work } from '@samenspel/database';
import { challengeConverted } from '@samenspel/events';
import { conflict, err, localDateOf, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { legalCalendarAt } from '@samenspel/reference';
import { ACT_RULES } from '../domain/challenges/act-rules.js';
import type { Act, Capacity } from '../domain/challenges/act.js';
import { lastAct, type Acting, type Challenge } from '../domain/challenges/challenge.js';
import { awaitsDecision } from '../domain/challenges/challenge-status.js';
import { decidedInTime, decisionTerm, receivedOn } from '../domain/challenges/decision-clock.js';
import { refuse } from '../domain/challenges/errors.js';
import { perform } from '../domain/challenges/perform.js';
import { ChallengeEntity } from '../persistence/challenge.entity.js';
import { keepActs, loadChallenge, policyAt, type KeptChallenge } from '../persistence/challenge-rows.js';
import { capacitiesOf } from './case-people.js';
import { watch } from './challenge-watch.js';
import { hide } from './publishing.js';
import { checkSubmission } from './submission.js';
import { tell } from './tell.js';

export interface PerformActInput {
  readonly challengeId: string;
  /** The version that the actor saw; null for who acts on whatever it is now. */
  readonly version: number | null;
  readonly act: Act;
}
type Outcome = Result<{ challengeId: string }, DomainError | readonly DomainError[]>;

/** One act in the life of a challenge (C-05): every mutation on a filed challenge comes here. */
@Injectable()
export class PerformAct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: Agreements,
  ) {}

  async execute(actor: Actor, { challengeId, version, act }: PerformActInput): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError | readonly DomainError[]>(actor, async (work) => {
      const kept = await loadChallenge(work, challengeId);
      const capacities = kept === null ? [] : await capacitiesOf(work, { actor, kept, status: kept.challenge.status });
      if (kept === null || capacities.length === 0) return err(notFound());
      if (version !== null && version !== kept.version) return err(conflict());
      const capacity = capacities.find((one) => ACT_RULES[act.kind].by.includes(one));
      if (capacity === undefined) return err(refuse('NOT_YOUR_ACT', 'P-09'));
      const acting = await actingNow(work, kept, capacity, actor.personId);
      const ready = act.kind === 'submit' ? await checkSubmission(work, kept, acting.today) : ok();
      if (!ready.ok) return ready;
      const done = perform(kept.challenge, act, acting);
      if (!done.ok) return done;
      return this.keep(work, kept, done.value, act, acting);
    });
  }

  private async keep(work: Work, kept: KeptChallenge, after: Challenge, act: Act, acting: Acting): Promise<Outcome> {
    const { id: challengeId, municipalityId } = kept;
    if (act.kind === 'submit') {
      const policy = await policyAt(work, municipalityId, acting.today);
      await work.db.update(ChallengeEntity, { id: challengeId, version: kept.version }, { policyId: policy.id });
    }
    if (!(await keepAct(work, kept, after, acting))) return err(conflict());
    if (act.kind === 'sign_agreement') {
      const agreementId = lastAct(after, 'draft_agreement')?.act.agreementId ?? '';
      const signed = await this.agreements.sign(work, agreementId, acting.capacity === 'applicant' ? 'party' : 'municipality', acting.now);
      if (!signed.ok) return signed;
    }
    if (after.status === 'withdrawn') await hide(work, kept);
    if (act.kind === 'convert') await work.emit(challengeConverted(municipalityId, challengeId, act.planShared));
    const term = awaitsDecision(after.status) ? decisionTerm(after, acting.today, acting.calendar) : null;
    await tell(work, { ...kept, challenge: after }, act.kind, term?.term?.lastDay ?? null);
    const data = { status: after.status, capacity: acting.capacity };
    await work.audit({ kind: `challenge.${act.kind}`, subject: { kind: 'challenge', id: challengeId }, municipalityId, data });
    return ok({ challengeId });
  }
}

/** Writes what was done with the facts that lists are sorted and counted by, and sets the legal moments anew. False when stale. */
export async function keepAct(work: Work, kept: KeptChallenge, after: Challenge, { today, calendar, capacity, personId }: Acting): Promise<boolean> {
  const dueOn = awaitsDecision(after.status) ? (decisionTerm(after, today, calendar)?.term?.lastDay ?? null) : null;
  // Whoever handles first is the named handler, until the case is given to another (P-06).
  const handlerId = kept.handlerId ?? (capacity === 'handler' ? personId : null);
  if (!(await keepActs(work, kept, after, { dueOn, inTime: decidedInTime(after, calendar), handlerId }))) return false;
  await watch(work, kept, after, { today, calendar });
  return true;
}

/** The moment of an act, with the calendar of the first day of its term. */
export async function actingNow(work: Work, kept: KeptChallenge, capacity: Capacity, personId: string | null): Promise<Acting> {
  const now = await work.now(kept.municipalityId);
  const today = localDateOf(now);
  const calendar = await legalCalendarAt(work.db, receivedOn(kept.challenge) ?? today);
  const [party] = await work.db.query<{ legal_form: string | null }[]>('SELECT legal_form FROM parties.party WHERE id = $1', [kept.partyId]);
  const partyHasLegalForm = (party?.legal_form ?? 'none_yet') !== 'none_yet';
  return { capacity, personId, now, today, calendar, partyHasLegalForm };
}
