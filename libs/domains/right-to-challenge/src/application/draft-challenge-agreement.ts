// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Agreements, type AgreementTerms } from '@samenspel/agreements';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, notFound, ok, type Actor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { decisionOf } from '../domain/challenges/challenge.js';
import { refuse } from '../domain/challenges/errors.js';
import { perform } from '../domain/challenges/perform.js';
import { loadChallenge } from '../persistence/challenge-rows.js';
import { capacitiesOf } from './case-people.js';
import { actingNow, keepAct } from './perform-act.js';

export interface DraftChallengeAgreementInput {
  readonly challengeId: string;
  readonly version: number;
  readonly terms: AgreementTerms;
  readonly valueCents: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** C-31, C-32: the agreement in the form that was decided, once the legal check is whole. */
@Injectable()
export class DraftChallengeAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: Agreements,
  ) {}

  async execute(actor: Actor, input: DraftChallengeAgreementInput): Promise<Result<{ challengeId: string }, DomainError | readonly DomainError[]>> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError | readonly DomainError[]>(actor, async (work) => {
      const { challengeId, version, ...facts } = input;
      const kept = await loadChallenge(work, challengeId);
      const capacities = kept === null ? [] : await capacitiesOf(work, { actor, kept, status: kept.challenge.status });
      if (kept === null || capacities.length === 0) return err(notFound());
      if (version !== kept.version) return err(conflict());
      if (!capacities.includes('handler')) return err(refuse('NOT_YOUR_ACT', 'P-09'));
      const form = decisionOf(kept.challenge)?.form ?? null;
      if (form === null) return err(refuse('NOT_NOW', 'C-05', { status: kept.challenge.status }));
      const acting = await actingNow(work, kept, 'handler', actor.personId);
      const { municipalityId, partyId } = kept;
      const agreement = { municipalityId, partyId, origin: { kind: 'challenge', id: challengeId }, form, ...facts } as const;
      const drafted = await this.agreements.draft(work, agreement, acting.now);
      if (!drafted.ok) return drafted;
      const done = perform(kept.challenge, { kind: 'draft_agreement', agreementId: drafted.value.agreementId }, acting);
      if (!done.ok) return done;
      if (!(await keepAct(work, kept, done.value, acting))) return err(conflict());
      return ok({ challengeId });
    });
  }
}
