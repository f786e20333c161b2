// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import {
  err,
  invalid,
  localDateOf,
  notFound,
  ok,
  orderedId,
  refused,
  type Actor,
  type DomainError,
  type LocalDate,
  type Result,
} from '@samenspel/kernel';
import type { ChallengePolicy } from '../domain/policy/policy.js';
import { PolicyEntity } from '../persistence/policy.entity.js';

export interface SetChallengePolicyInput {
  readonly validFrom: LocalDate;
  /** The ordinance, with its number or address. */
  readonly source: string;
  readonly rules: Omit<ChallengePolicy, 'penalty'>;
}
export interface VerifyChallengePolicyInput {
  readonly validFrom: LocalDate;
}
type Outcome = Result<{ municipalityId: string; validFrom: LocalDate }, DomainError>;

/** C-01: the rules of a municipality from a day on. What is filed already keeps the rules of its filing. */
@Injectable()
export class RulesOfChallenging {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async set(actor: Actor, { validFrom, source, rules }: SetChallengePolicyInput): Promise<Outcome> {
    return this.unitOfWork.run<{ municipalityId: string; validFrom: LocalDate }, DomainError>(actor, async (work) => {
      const municipalityId = actor.party?.municipalityId ?? null;
      if (municipalityId === null || actor.personId === null) return err(notFound());
      const now = await work.now(municipalityId);
      if (validFrom <= localDateOf(now)) return err(invalid('POLICY_DAY', { rule: 'C-01', path: ['validFrom'] }));
      const row = { id: orderedId(now.getTime()), municipalityId, validFrom, rules: rules as object, source, setBy: actor.personId };
      await work.db.insert(PolicyEntity, row);
      await work.audit({ kind: 'challenge-policy.set', subject: { kind: 'municipality', id: municipalityId }, municipalityId, data: { validFrom } });
      return ok({ municipalityId, validFrom });
    });
  }

  /** The tick of another person, who compared it with the ordinance. */
  async verify(actor: Actor, { validFrom }: VerifyChallengePolicyInput): Promise<Outcome> {
    return this.unitOfWork.run<{ municipalityId: string; validFrom: LocalDate }, DomainError>(actor, async (work) => {
      const municipalityId = actor.party?.municipalityId ?? null;
      const row = municipalityId === null ? null : await work.db.findOneBy(PolicyEntity, { municipalityId, validFrom });
      if (row === null || municipalityId === null || actor.personId === null) return err(notFound());
      if (row.setBy === actor.personId) return err(refused('POLICY_VERIFIED_BY_ANOTHER', { rule: 'C-01' }));
      await work.db.update(PolicyEntity, { id: row.id }, { verifiedBy: actor.personId });
      await work.audit({
        kind: 'challenge-policy.verified',
        subject: { kind: 'municipality', id: municipalityId },
        municipalityId,
        data: { validFrom },
      });
      return ok({ municipalityId, validFrom });
    });
  }
}
