// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, isId, localDateOf, notFound, ok, type Actor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { ChallengeEntity } from '../persistence/challenge.entity.js';
import { PaperSupportEntity } from '../persistence/paper-support.entity.js';
import { SupportEntity } from '../persistence/support.entity.js';

export interface SupportInput {
  readonly challengeId: string;
  /** Where the supporter lives; null when they do not say. */
  readonly buurt: string | null;
}
export interface PaperSupportInput {
  readonly challengeId: string;
  readonly signatures: number;
  readonly receivedOn: LocalDate;
}
type Outcome = Result<{ challengeId: string }, DomainError>;

const SHOWN = `SELECT 1 FROM right_to_challenge.public_text t JOIN right_to_challenge.challenge c ON c.id = t.challenge_id
  WHERE c.id = $1 AND t.public_at IS NOT NULL AND t.hidden_at IS NULL AND c.status NOT IN ('draft', 'withdrawn')`;

/** C-04: one signed-in person counts once per challenge, and may take it back; who it was is told to nobody. */
@Injectable()
export class Supporting {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async support(actor: Actor, { challengeId, buurt }: SupportInput): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      if (actor.personId === null || !(await isShown(work, challengeId))) return err(notFound());
      await work.db.query(
        `INSERT INTO right_to_challenge.support (challenge_id, person_id, buurt) VALUES ($1, $2, $3)
         ON CONFLICT ON CONSTRAINT support_pk DO NOTHING`,
        [challengeId, actor.personId, buurt],
      );
      return ok({ challengeId });
    });
  }

  async withdraw(actor: Actor, challengeId: string): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      if (actor.personId === null || !(await isShown(work, challengeId))) return err(notFound());
      await work.db.delete(SupportEntity, { challengeId, personId: actor.personId });
      return ok({ challengeId });
    });
  }

  /** A list on paper is a number; the list itself stays with the handler. */
  async recordPaper(actor: Actor, { challengeId, signatures, receivedOn }: PaperSupportInput): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      const row = isId(challengeId) ? await work.db.findOneBy(ChallengeEntity, { id: challengeId }) : null;
      if (row === null || row.status === 'draft' || row.municipalityId !== actor.party?.municipalityId) return err(notFound());
      if (receivedOn > localDateOf(await work.now(row.municipalityId))) return err(notFound({ path: ['receivedOn'] }));
      await work.db.insert(PaperSupportEntity, { challengeId, receivedOn, signatures, recordedBy: actor.personId ?? '' });
      const subject = { kind: 'challenge', id: challengeId };
      await work.audit({ kind: 'challenge.paper-support', subject, municipalityId: row.municipalityId, data: { signatures } });
      return ok({ challengeId });
    });
  }
}

const isShown = async (work: Work, id: string): Promise<boolean> => isId(id) && (await work.db.query<unknown[]>(SHOWN, [id])).length > 0;
